namespace Samverkan.Reporting.Reports;

/// <summary>A piece of a sentence template: text, or a figure with the noun that bends after it.</summary>
internal readonly record struct SentencePart(string Text, FigureId? Figure, string? Singular, string? Plural)
{
    public static IEnumerable<SentencePart> Split(string template)
    {
        List<SentencePart> parts = [];
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            string text = open < 0 ? template[at..] : template[at..open];
            if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains('}', StringComparison.Ordinal))
                throw new ArgumentException("A sentence holds no digits and no loose braces: its numbers are figures, named in braces.", nameof(template));
            if (text.Length > 0)
                parts.Add(new SentencePart(text, null, null, null));
            if (open < 0)
                break;
            int close = template.IndexOf('}', open);
            if (close < 0)
                throw new ArgumentException("A brace in a sentence is not closed.", nameof(template));
            string[] words = template[(open + 1)..close].Split('|');
            if (words.Length is not (1 or 3))
                throw new ArgumentException("Braces hold a figure, or a figure and a noun in singular and plural.", nameof(template));
            parts.Add(new SentencePart("", new FigureId(words[0]), words.Length == 3 ? words[1] : null, words.Length == 3 ? words[2] : null));
            at = close + 1;
        }

        return parts;
    }
}
