namespace Samverkan.Core.Vocabulary;

/// <summary>
/// What in a free text points at one person: an identity number, an e-mail address, a mobile number. Words that are to be published or are about
/// organisations have none of them. A name, or a story that only one person has, no program can tell: somebody has to read the words as well.
/// </summary>
public static class PersonalTrace
{
    /// <summary>
    /// Whether a text holds one. An identity number is ten or twelve digits with a possible date and the right check digit, a coordination number among them; a mobile
    /// number begins as Swedish ones do, with <c>070</c>, <c>072</c>, <c>073</c>, <c>076</c> or <c>079</c> or the same after the country's <c>46</c>, and has seven digits more, spaces, dashes, points, strokes and brackets between them allowed, and the nought in brackets after the country. An organisation number is none.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (NumberLikeness.IsIn(text))
            return true;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '@' && IsAddress(text, at))
                return true;
            if ((text[at] is '0' or '+') && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsMobile(text[at..]))
                return true;
        }

        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '+'))
            return false;
        int end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
            end++;
        return text[(at + 1)..end].TrimEnd('.').IndexOf('.') > 0;
    }

    private static bool IsMobile(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[14];
        int count = 0;
        foreach (char c in text[(text[0] == '+' ? 1 : 0)..])
        {
            if (c is '.' or '/' or '(' or ')' || (c != '+' && NumberLikeness.IsBetween(c)))
                continue;
            if (!char.IsAsciiDigit(c))
                break;
            if (count == digits.Length)
                return false;
            digits[count++] = c;
        }

        ReadOnlySpan<char> number = digits[..count];
        ReadOnlySpan<char> rest = text[0] == '+' ? (count == 12 ? After(number, "460", 12) : After(number, "46", 11))
            : count == 10 ? After(number, "0", 10)
            : count == 14 ? After(number, "00460", 14)
            : After(number, "0046", 13);
        return rest.Length == 9 && rest[0] == '7' && rest[1] is '0' or '2' or '3' or '6' or '9';
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> number, string prefix, int length) =>
        number.Length == length && number.StartsWith(prefix) ? number[prefix.Length..] : [];
}
