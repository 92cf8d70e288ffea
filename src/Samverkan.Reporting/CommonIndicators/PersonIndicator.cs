using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>How one person stands to one indicator, and why. Personal data. Immutable.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="State">How the person stands.</param>
/// <param name="Verdicts">What was judged: at the first start, and for a result on the day that decided.</param>
public sealed record PersonIndicator(CommonIndicator Indicator, IndicatorState State, ImmutableArray<Verdict> Verdicts)
{
    /// <summary>Why, line by line, for an authorised reader.</summary>
    /// <param name="language">The reader's language. Easy-to-read Swedish falls back to Swedish.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string Explain(Language language)
    {
        StringBuilder text = new();
        text.Append(Indicator.Code).Append(' ').Append(Indicator.Name.In(language)).Append(": ").Append(Word.In(language)).Append('\n');
        foreach (Verdict verdict in Verdicts)
            text.Append(verdict.Explain(language));
        return text.ToString();
    }

    /// <summary>The code; not how the person stands.</summary>
    public override string ToString() => Indicator.Code;

    private LocalizedText Word => State switch
    {
        IndicatorState.Counted => new("räknas", "counted"),
        IndicatorState.NotCounted => new("räknas inte", "not counted"),
        IndicatorState.Unknown => new("går inte att säga, uppgift saknas", "cannot be told, nothing is recorded"),
        IndicatorState.Declined => new("går inte att säga, svaret avböjdes", "cannot be told, the answer was declined"),
        IndicatorState.Pending => new("för tidigt att säga", "too early to tell"),
        _ => new("hör inte till dem som kan räknas", "not among those who can be counted"),
    };
}
