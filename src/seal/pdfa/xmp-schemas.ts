/** How a property of XMP is written. */
export type Kind = "simple" | "bag" | "seq" | "alt" | "struct";
/** What a property, or each item of a list, has to be. */
export interface Known {
  readonly kind: Kind;
  readonly text?: RegExp;
  /** Whether each item says its language. */
  readonly isLanguage?: boolean;
  /** The structure that it is, or that its items are. */
  readonly structure?: string;
}

export const date = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
export const integer = /^[+-]?\d+$/;
export const real = /^[+-]?\d*\.?\d+$/;
const rational = /^\d+\/\d+$/;
export const boolean = /^(True|False)$/;

function known(list: string, kind: Kind, text?: RegExp): Record<string, Known> {
  return each(list, text ? { kind, text } : { kind });
}

function each(list: string, what: Known): Record<string, Known> {
  return Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((n) => [n, what]),
  );
}

const language: Known = { kind: "alt", isLanguage: true };

/** The properties that ISO 19005-3 takes from the XMP specification of 2005, by namespace. */
export const predefined: Readonly<Record<string, Readonly<Record<string, Known>>>> = {
  "http://purl.org/dc/elements/1.1/": {
    ...known("coverage format identifier source", "simple"),
    ...known("contributor language publisher relation subject type", "bag"),
    creator: { kind: "seq" },
    date: { kind: "seq", text: date },
    ...each("description rights title", language),
  },
  "http://ns.adobe.com/xap/1.0/": {
    ...known("CreateDate MetadataDate ModifyDate", "simple", date),
    ...known("BaseURL CreatorTool Label Nickname", "simple"),
    Rating: { kind: "simple", text: /^[+-]?\d+(\.0)?$/ },
    ...known("Advisory Identifier", "bag"),
    Thumbnails: { kind: "alt", structure: "Thumbnail" },
  },
  "http://ns.adobe.com/xap/1.0/rights/": {
    Marked: { kind: "simple", text: boolean },
    ...known("Certificate WebStatement", "simple"),
    Owner: { kind: "bag" },
    UsageTerms: language,
  },
  "http://ns.adobe.com/xap/1.0/mm/": {
    ...known(
      `
        DocumentID InstanceID Manager ManageTo ManageUI ManagerVariant RenditionClass
        RenditionParams VersionID LastURL OriginalDocumentID
      `,
      "simple",
    ),
    SaveID: { kind: "simple", text: integer },
    ...each("DerivedFrom ManagedFrom RenditionOf", { kind: "struct", structure: "ResourceRef" }),
    History: { kind: "seq", structure: "ResourceEvent" },
    Versions: { kind: "seq", structure: "Version" },
    Ingredients: { kind: "bag", structure: "ResourceRef" },
  },
  "http://ns.adobe.com/xap/1.0/bj/": { JobRef: { kind: "bag", structure: "Job" } },
  "http://ns.adobe.com/xap/1.0/t/pg/": {
    MaxPageSize: { kind: "struct", structure: "Dimensions" },
    NPages: { kind: "simple", text: integer },
    Fonts: { kind: "bag", structure: "Font" },
    ...known("Colorants PlateNames", "seq"),
  },
  "http://ns.adobe.com/xmp/1.0/DynamicMedia/": {
    markers: { kind: "seq" },
    contributedMedia: { kind: "bag" },
    videoPixelAspectRatio: { kind: "simple", text: rational },
    ...known(
      "videoFieldOrder shotLocation absPeakAudioFilePath relativePeakAudioFilePath",
      "simple",
    ),
    ...known(
      `
        projectRef videoFrameSize videoAlphaPremultipleColor beatSpliceParams
        resampleParams timeScaleParams altTimecode startTimecode duration introTime outCue
        relativeTimestamp
      `,
      "struct",
    ),
    ...known(
      `
        videoFrameRate videoPixelDepth videoColorSpace videoAlphaMode audioSampleType
        audioChannelType audioCompressor videoCompressor speakerPlacement fileDataRate
        tapeName altTapeName shotName scene artist album genre composer engineer
        instrument stretchMode pullDown timeSignature key scaleType logComment copyright
      `,
      "simple",
    ),
    ...known("shotDate releaseDate videoModDate audioModDate metadataModDate", "simple", date),
    ...known("audioSampleRate trackNumber", "simple", integer),
    numberOfBeats: { kind: "simple", text: real },
    ...known("videoAlphaUnityIsTransparent loop", "simple", boolean),
    tempo: { kind: "simple", text: real },
  },
  "http://ns.adobe.com/pdf/1.3/": {
    ...known("Keywords PDFVersion Producer", "simple"),
    Trapped: { kind: "simple", text: boolean },
  },
  "http://ns.adobe.com/photoshop/1.0/": {
    ...known(
      `
        AuthorsPosition CaptionWriter Category City Country Credit Headline Instructions
        Source State TransmissionReference History ColorMode ICCProfile
      `,
      "simple",
    ),
    DateCreated: { kind: "simple", text: date },
    Urgency: { kind: "simple", text: integer },
    SupplementalCategories: { kind: "bag" },
    TextLayers: { kind: "seq" },
  },
  "http://ns.adobe.com/camera-raw-settings/1.0/": {
    ...known(
      "AutoBrightness AutoContrast AutoExposure AutoShadows HasCrop HasSettings",
      "simple",
      boolean,
    ),
    ...known(
      `
        BlueHue BlueSaturation Brightness ChromaticAberrationB ChromaticAberrationR
        ColorNoiseReduction Contrast CropUnits GreenHue GreenSaturation LuminanceSmoothing
        RedHue RedSaturation Saturation Shadows ShadowTint Sharpness Temperature Tint
        VignetteAmount VignetteMidpoint
      `,
      "simple",
      integer,
    ),
    ...known(
      "CropTop CropLeft CropBottom CropRight CropAngle CropWidth CropHeight Exposure",
      "simple",
      real,
    ),
    ...known("CameraProfile RawFileName ToneCurveName Version WhiteBalance", "simple"),
    ToneCurve: { kind: "seq" },
  },
  "http://ns.adobe.com/tiff/1.0/": {
    ...known(
      `
        ImageWidth ImageLength Compression PhotometricInterpretation Orientation
        SamplesPerPixel PlanarConfiguration YCbCrPositioning ResolutionUnit
      `,
      "simple",
      integer,
    ),
    ...known("XResolution YResolution", "simple", rational),
    DateTime: { kind: "simple", text: date },
    ...known("Make Model Software Artist", "simple"),
    ...known("BitsPerSample YCbCrSubSampling TransferFunction", "seq", integer),
    ...known(
      "WhitePoint PrimaryChromaticities YCbCrCoefficients ReferenceBlackWhite",
      "seq",
      rational,
    ),
    ...each("ImageDescription Copyright", language),
  },
  "http://ns.adobe.com/exif/1.0/": {
    ...known(
      `
        ExifVersion FlashpixVersion RelatedSoundFile SpectralSensitivity ImageUniqueID
        GPSVersionID GPSLatitude GPSLongitude GPSSatellites GPSStatus GPSMapDatum
        GPSDestLatitude GPSDestLongitude GPSProcessingMethod GPSAreaInformation
        GPSSpeedRef GPSTrackRef GPSImgDirectionRef GPSDestBearingRef GPSDestDistanceRef
      `,
      "simple",
    ),
    ...known(
      `
        ColorSpace PixelXDimension PixelYDimension ExposureProgram MeteringMode
        LightSource FocalPlaneResolutionUnit SensingMethod FileSource SceneType
        CustomRendered ExposureMode WhiteBalance FocalLengthIn35mmFilm SceneCaptureType
        GainControl Contrast Saturation Sharpness SubjectDistanceRange GPSAltitudeRef
        GPSMeasureMode GPSDifferential
      `,
      "simple",
      integer,
    ),
    ...known(
      `
        CompressedBitsPerPixel ExposureTime FNumber ShutterSpeedValue ApertureValue
        BrightnessValue ExposureBiasValue MaxApertureValue SubjectDistance FocalLength
        FlashEnergy FocalPlaneXResolution FocalPlaneYResolution ExposureIndex
        DigitalZoomRatio GPSAltitude GPSDOP GPSSpeed GPSTrack GPSImgDirection
        GPSDestBearing GPSDestDistance
      `,
      "simple",
      /^-?\d+\/-?\d+$/,
    ),
    ...known("DateTimeOriginal DateTimeDigitized GPSTimeStamp", "simple", date),
    ...known("ComponentsConfiguration ISOSpeedRatings SubjectArea SubjectLocation", "seq", integer),
    UserComment: language,
    ...known("OECF SpatialFrequencyResponse CFAPattern DeviceSettingDescription Flash", "struct"),
  },
  "http://ns.adobe.com/exif/1.0/aux/": known("Lens SerialNumber", "simple"),
  "http://www.aiim.org/pdfa/ns/id/": {
    part: { kind: "simple", text: integer },
    ...known("amd corr conformance", "simple"),
  },
};
