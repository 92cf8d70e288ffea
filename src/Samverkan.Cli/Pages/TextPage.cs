using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>Text for a person at a terminal: headings, items, and under each item where it comes from.</summary>
internal sealed class TextPage(TextWriter output, Language language)
{
    private bool _first = true;

    /// <summary>The reader's language.</summary>
    public Language Language => language;

    /// <summary>One of two words, after the reader's language.</summary>
    public string Word(string swedish, string english) => language == Language.English ? english : swedish;

    /// <summary>A value in three-valued logic.</summary>
    public string Mark(Truth value) => value switch
    {
        Truth.True => Word("ja", "yes"),
        Truth.False => Word("nej", "no"),
        _ => Word("okänt", "unknown"),
    };

    /// <summary>A code and what it says.</summary>
    public string Sentence(Refusal refusal) => $"{refusal.Code.Id}: {refusal.Explain(language)}";

    /// <summary>A day.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A heading, with an empty line before it.</summary>
    public void Heading(string text)
    {
        if (!_first)
            output.WriteLine();
        _first = false;
        output.WriteLine(text);
        output.WriteLine(new string('=', text.Length));
    }

    /// <summary>A heading below a heading.</summary>
    public void Section(LocalizedText heading)
    {
        string text = heading.In(language);
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    /// <summary>A line as it is.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>An item, and below it its source with how sure we are.</summary>
    public void Item(string text, SourceReference? source = null)
    {
        output.WriteLine($"- {text}");
        if (source is not null)
            output.WriteLine($"    [{source}{Sureness(source.Confidence)}]");
    }

    private string Sureness(Confidence confidence) => confidence switch
    {
        Confidence.Stated => "",
        Confidence.Derived => Word("; härlett", "; derived"),
        Confidence.RememberedHigh => Word("; ej bekräftat, troligt", "; unconfirmed, probable"),
        Confidence.RememberedMedium => Word("; ej bekräftat, rimligt", "; unconfirmed, plausible"),
        Confidence.RememberedLow => Word("; ej bekräftat, osäkert", "; unconfirmed, uncertain"),
        _ => Word("; vårt antagande", "; our assumption"),
    };
}
