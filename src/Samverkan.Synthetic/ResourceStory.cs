using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>Money, premises and procurement: what a programme lives on.</summary>
internal sealed class ResourceStory(Programme programme, LocalDate last, SeededRandom random, ProgrammeLogWriter writer)
{
    private const string Kronor = "SEK";

    private static readonly PremisesId MeetingPlace = new("meeting-place");
    private static readonly OrganisationId Fund = new("esf");

    // Parts of a thousand, as a project of staff spends.
    private static readonly ImmutableArray<(CostType Type, int PerMille)> Division =
    [
        (CostType.Staff, 640), (CostType.ExternalServices, 70), (CostType.Premises, 90), (CostType.Equipment, 40), (CostType.Travel, 20), (CostType.Indirect, 140),
    ];

    private readonly LocalDate _start = programme.Period.Value.Start;

    /// <summary>Whether no budget in kronor is stated.</summary>
    public static bool IsBudgetOpen(Programme programme) => BudgetOf(programme) is null;

    /// <summary>Whether a fund supports the programme and neither amounts nor a rate are stated.</summary>
    public static bool IsGrantOpen(Programme programme) => programme.ProgrammingPeriod != ProgrammingPeriod.None && StatedGrant(programme) is null;

    public void Tell()
    {
        Premises();
        Procurements();
        ImmutableArray<DatePeriod> quarters = Quarters();
        decimal budget = BudgetOf(programme) ?? (decimal)SyntheticLogAssumptions.QuarterCost.Value * quarters.Length;
        foreach (DatePeriod quarter in quarters)
            Account(quarter, budget / quarters.Length);
    }

    private void Premises()
    {
        ImmutableArray<PremisesFeature> atFirst = random.Happens(0.5) ? [PremisesFeature.StepFree] : [];
        writer.Firm(_start, new PremisesTaken(MeetingPlace, "Mötesplatsen", atFirst, atFirst.IsEmpty ? ["Trappa vid entrén"] : []));
        LocalDate moved = Days.Weekday(_start.PlusDays(random.Between(100, 200)));
        if (moved < last)
        {
            writer.Firm(moved, new PremisesTaken(
                MeetingPlace, "Mötesplatsen",
                [PremisesFeature.StepFree, PremisesFeature.AccessibleToilet, PremisesFeature.SeparateChangingRooms, PremisesFeature.SeparateShowers, PremisesFeature.SeparateToilets]));
        }

        if (programme.Period.Value.End is not null)
            writer.Firm(last, new PremisesLeft(MeetingPlace));
    }

    private void Procurements()
    {
        ImmutableArray<HorizontalPrinciple> demands = [.. programme.Commitments.Select(static commitment => commitment.Principle).Distinct().Order()];
        LocalDate day = Days.Weekday(_start.PlusDays(random.Between(20, 90)));
        decimal value = random.Between(200, 900) * 1_000m;
        int offers = random.Between(1, 5);
        if (day < last)
            writer.Loose(day, new ProcurementMade("Utvärdering", demands, "Granskarna AB", value, offers));
    }

    private void Account(DatePeriod quarter, decimal planned)
    {
        LocalDate told = Days.Weekday(quarter.End!.Value.PlusDays(random.Between(8, 25)));
        decimal costs = 0;
        foreach ((CostType type, int perMille) in Division)
        {
            // Öre are whole, so that sums are exact.
            decimal kronor = Math.Round(planned * perMille / 1_000m * random.Between(85, 108) / 100m, 2, MidpointRounding.ToZero);
            costs += kronor;
            writer.Loose(told, new CostRecorded(type, kronor, quarter));
        }

        decimal grant = programme.ProgrammingPeriod == ProgrammingPeriod.None ? 0 : Math.Round(costs * GrantShareOf(programme), 2, MidpointRounding.ToZero);
        if (grant > 0)
            writer.Loose(told, new FinancingRecorded(Fund, FinancingForm.Grant, grant, quarter));
        ImmutableArray<OrganisationId> parties = Payers();
        decimal rest = costs - grant;
        decimal each = Math.Round(rest / parties.Length, 2, MidpointRounding.ToZero);
        for (int i = 0; i < parties.Length; i++)
            writer.Loose(told, new FinancingRecorded(parties[i], i == 0 ? FinancingForm.Cash : FinancingForm.StaffTime, i == 0 ? rest - each * (parties.Length - 1) : each, quarter));
    }

    private ImmutableArray<OrganisationId> Payers()
    {
        ImmutableArray<Party> payers = [.. programme.Parties.Where(static party => party.Organisation is not null
            && party.Roles.Any(static role => role is PartyRole.CoFinancier or PartyRole.Partner or PartyRole.Owner))];
        ImmutableArray<Party> named = [.. payers.Where(static party => party.Roles.Contains(PartyRole.CoFinancier))];
        return [.. (named.IsEmpty ? payers : named).Select(static party => party.Organisation!).Distinct().Order()];
    }

    // The quarters of the programme, its first and last days at the ends.
    private ImmutableArray<DatePeriod> Quarters()
    {
        ImmutableArray<DatePeriod>.Builder quarters = ImmutableArray.CreateBuilder<DatePeriod>();
        for (Quarter quarter = Quarter.Of(_start); quarter.FirstDay <= last; quarter = quarter.Plus(1))
            quarters.Add(new DatePeriod(LocalDate.Max(_start, quarter.FirstDay), LocalDate.Min(last, quarter.LastDay)));
        return quarters.ToImmutable();
    }

    private static decimal? BudgetOf(Programme programme) =>
        programme.Funding?.Total?.Value is { } total && string.Equals(total.Currency, Kronor, StringComparison.Ordinal) ? total.Value : null;

    private static decimal GrantShareOf(Programme programme) => StatedGrant(programme) ?? (decimal)SyntheticLogAssumptions.GrantShare.Value;

    private static decimal? StatedGrant(Programme programme) =>
        (programme.Funding?.ComputedSharePercent ?? programme.Funding?.UnionRatePercent?.Value) / 100m;
}
