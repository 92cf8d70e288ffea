using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Numbers as people read them: Swedish with a no-break space between thousands and a decimal comma (1 234,5 · 12 %), English with
/// comma and full stop (1,234.5 · 12%). Our own, so that it is the same under every culture and without any.
/// </summary>
/// <remarks>Source for Swedish: Myndigheternas skrivregler, numbers and per cent.</remarks>
public static class NumberText
{
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    /// <summary>A number with a fixed number of decimals.</summary>
    /// <param name="value">The number; rounded half to even.</param>
    /// <param name="decimals">How many decimals, from 0 to 28.</param>
    /// <param name="language">The reader's language.</param>
    public static string Format(decimal value, int decimals, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        decimal rounded = decimal.Round(value, decimals, MidpointRounding.ToEven);
        string plain = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int point = decimals == 0 ? plain.Length : plain.Length - decimals - 1;
        StringBuilder text = new(plain.Length + 8);
        if (rounded < 0)
            text.Append(Minus);
        for (int i = 0; i < point; i++)
        {
            // four digits are grouped as well: figures stand in columns
            if (i > 0 && (point - i) % 3 == 0)
                text.Append(language == Language.English ? ',' : NoBreakSpace);
            text.Append(plain[i]);
        }

        if (decimals > 0)
            text.Append(language == Language.English ? '.' : ',').Append(plain, point + 1, decimals);
        return text.ToString();
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The reader's language.</param>
    public static string Format(long value, Language language) => Format(value, 0, language);

    /// <summary>A percentage with its sign: "12 %" in Swedish, "12%" in English.</summary>
    /// <param name="percent">The number of per cent.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <param name="language">The reader's language.</param>
    public static string Percent(decimal percent, int decimals, Language language) =>
        Format(percent, decimals, language) + (language == Language.English ? "%" : $"{NoBreakSpace}%");
}
