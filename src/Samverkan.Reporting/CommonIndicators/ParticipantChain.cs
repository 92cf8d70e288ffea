using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The months that have been filed, in order: a chain. Correcting one month breaks it there, and that month and all later ones are to be filed
/// again, in order. Immutable.
/// </summary>
public sealed class ParticipantChain
{
    private readonly MonthChain<ParticipantMonth> _chain;

    private ParticipantChain(MonthChain<ParticipantMonth> chain)
    {
        _chain = chain;
        Filed = [.. chain.Links.Select(static link => new FiledMonth(link.Content, link.Revision, link.Waits))];
    }

    /// <summary>Nothing has been filed.</summary>
    public static ParticipantChain Empty { get; } = new(MonthChain<ParticipantMonth>.Empty);

    /// <summary>What stands filed, one file a month, in the order of the months.</summary>
    public ImmutableArray<FiledMonth> Filed { get; }

    /// <summary>The chain after a month was filed. What was filed before for the month and for later months no longer stands.</summary>
    /// <param name="month">What was filed: the month after the last one that stands, or one that stands, anew.</param>
    /// <exception cref="ArgumentException">A month is left out: the file is in order of time.</exception>
    public ParticipantChain File(ParticipantMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return _chain.MayFile(month.Month)
            ? new ParticipantChain(_chain.File(month.Month, month))
            : throw new ArgumentException("A month between is not filed, or the chain begins later: months are filed in order.", nameof(month));
    }

    /// <summary>The months to file again, given what is known now: the first one that has changed or waits, and all later ones, in order.</summary>
    /// <param name="known">The file of a month as it is known now.</param>
    public ImmutableArray<YearMonth> ToResubmit(Func<YearMonth, ParticipantMonth> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _chain.ToFileAgain(link => link.Content.TellsTheSameAs(known(link.Month)));
    }

    /// <summary>The number of months; never what they tell.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ParticipantChain ({Filed.Length} months)");
}
