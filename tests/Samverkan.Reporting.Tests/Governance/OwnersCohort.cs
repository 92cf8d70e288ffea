using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>The participants of a programme as its owner may read them, from a store under the standard policy.</summary>
internal static class OwnersCohort
{
    public static async Task<Cohort> Read(Programme programme, IReadOnlyList<Entry> entries, LocalDate on)
    {
        Instant now = new LocalDate(2030, 1, 1).AtMidnight().InUtc().ToInstant();
        SecrecyDomain[] owners = [.. programme.Parties.Where(static party => party.Roles.Contains(PartyRole.Owner)).Select(static party => party.Organisation).OfType<OrganisationId>().Select(static id => new SecrecyDomain(id.Value))];
        using InMemoryJourneyStore store = new(AccessPolicy.Standard([.. owners]), new Day(now));
        CancellationToken token = TestContext.Current.CancellationToken;
        Assert.True((await store.ImportAsync(entries, new(owners[0], StandardRoles.Import, StandardPurposes.Import), token)).IsRecorded);
        return await new StoreCohortSource(store, WorkingCalendar.Swedish).LoadAsync(programme, now, new(owners[0], StandardRoles.Reporting, StandardPurposes.Reporting), on, token);
    }

    private sealed class Day(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
