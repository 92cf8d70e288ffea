using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A consent or a waiver in a <see cref="GrantLedger"/>.</summary>
/// <param name="key">The key of the consent or waiver.</param>
/// <param name="period">When it holds unless withdrawn.</param>
/// <param name="disclosers">Who may disclose the person's history of work by it.</param>
/// <param name="recipients">To whom.</param>
[Mutable("A later enrolment ends it.")]
internal sealed class Grant(Slug key, DatePeriod period, ImmutableArray<SecrecyDomain> disclosers, ImmutableArray<SecrecyDomain> recipients)
{
    public Slug Key => key;

    public DatePeriod Period { get; private set; } = period;

    public ImmutableArray<SecrecyDomain> Disclosers => disclosers;

    public ImmutableArray<SecrecyDomain> Recipients => recipients;

    /// <summary>Whether the ledger counts it among those in force.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Ends it on the day before the next enrolment.</summary>
    public void EndBefore(LocalDate start) => Period = Period.Intersect(new DatePeriod(Period.Start, start.PlusDays(-1))) ?? Period;
}
