using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>How a confidence is written in a file.</summary>
internal static class ConfidenceCodes
{
    private static readonly KeyValuePair<string, Confidence>[] Codes =
    [
        new("stated", Confidence.Stated),
        new("derived", Confidence.Derived),
        new("remembered-high", Confidence.RememberedHigh),
        new("remembered-medium", Confidence.RememberedMedium),
        new("remembered-low", Confidence.RememberedLow),
        new("assumed", Confidence.Assumed),
    ];

    public static ReadOnlySpan<KeyValuePair<string, Confidence>> All => Codes;

    public static string Of(Confidence confidence) => Codes[(int)confidence].Key;
}
