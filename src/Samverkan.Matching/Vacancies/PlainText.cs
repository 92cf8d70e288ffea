using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Text from outside as it may be shown anywhere: one line, without control and direction characters, not longer than a line, and without what looks like an e-mail address or an
/// identity number.
/// </summary>
public static partial class PlainText
{
    /// <summary>The longest text: 200 characters. What is longer is cut and ends with an ellipsis.</summary>
    public const int MaximumLength = 200;

    private const string Hidden = "…";

    /// <summary>The plain text of any text.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEveryday(text))
            return text;
        StringBuilder plain = new();
        int length = 0;
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                space = plain.Length > 0;
                continue;
            }

            if (category is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            if (space)
                plain.Append(' ');
            length += space ? 2 : 1;
            space = false;
            plain.Append(rune);
            // Enough to cut from once what is hidden has gone.
            if (length > 2 * MaximumLength)
                break;
        }

        return Cut(Personal().Replace(plain.ToString(), Hidden));
    }

    /// <summary>Whether a text is plain already.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPlain(string text) => string.Equals(Of(text), text, StringComparison.Ordinal);

    // Nearly every label: short, of the letters of Western Europe and signs from the keyboard, single spaces, no @, and too few digits in a row for a number that is somebody's.
    private static bool IsEveryday(string text)
    {
        if (text.Length >= MaximumLength)
            return false;
        int digits = 0;
        char before = ' ';
        foreach (char next in text)
        {
            bool isLetter = char.IsAsciiLetter(next) || next is (>= '\u00C0' and <= '\u00FF');
            if (!isLetter && (next is < ' ' or > '~' or '@' || (next == ' ' && before == ' ')))
                return false;
            digits = char.IsAsciiDigit(next) ? digits + 1 : 0;
            if (digits == 6)
                return false;
            before = next;
        }

        return before != ' ' || text.Length == 0;
    }

    private static string Cut(string text)
    {
        StringBuilder cut = new();
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (++length > MaximumLength - 1 && text.Length > cut.Length + rune.Utf16SequenceLength)
                return cut.ToString().TrimEnd() + Hidden;
            cut.Append(rune);
        }

        return cut.ToString();
    }

    // A word with an @, or six to eight digits and four more or more, with or without a sign between.
    [GeneratedRegex(@"\S*@\S*|[0-9]{6,8}[-+\u2010-\u2015\u2212 ]?[0-9]{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Personal();
}
