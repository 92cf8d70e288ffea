using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>A text as the content of a cell.</summary>
/// <remarks>Source: ECMA-376 part 1, 22.9.2.19: what XML cannot hold is written _xHHHH_, so that a text which happens to look like it is escaped itself.</remarks>
internal static partial class CellText
{
    /// <summary>No cell holds more characters.</summary>
    public const int Longest = 32_767;

    public static X.Text Of(string text) => new(Whole(LooksEscaped().Replace(text, "_x005F_"))) { Space = SpaceProcessingModeValues.Preserve };

    private static string Whole(string text)
    {
        if (text.Length <= Longest)
            return text;
        int end = Longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    // the underscore at which such a text begins
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
