using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>Draws a person and what becomes known about them.</summary>
internal static class PersonDrawing
{
    private const int Purpose = 1;
    private const int ReferrerPurpose = 18;
    private const int LastReferralBeforeEnd = 210;

    public static PersonDraft Draw(SyntheticSetting setting, long seed, int index)
    {
        SeededRandom random = SeededRandom.Stream(seed, Purpose, index);
        ParticipantId participant = ParticipantId.FromBits(random.NextWideBits());
        LocalDate first = setting.FirstReferral ?? setting.Period.Start;
        LocalDate last = LocalDate.Max(first, setting.LastReferral ?? setting.LastDay.PlusDays(-LastReferralBeforeEnd));
        LocalDate referred = Days.Weekday(first.PlusDays(random.Between(0, Period.DaysBetween(first, last))));
        DistrictId? district = setting.Teams.IsEmpty ? null : DistrictOf(setting, random);
        SyntheticReferrer? referrer = null;
        if (!setting.Referrers.IsEmpty)
        {
            SeededRandom apart = SeededRandom.Stream(seed, ReferrerPurpose, index);
            referrer = apart.Pick<SyntheticReferrer>([.. setting.Referrers.Select(static one => (one, one.Weight))]);
            ImmutableArray<District> there = DistrictCatalog.Stockholm.On(referred);
            DistrictId home = there[apart.Between(0, there.Length - 1)].Id;
            district ??= referrer.Organisation is null ? home : null;
        }

        bool outside = random.Happens(SyntheticAssumptions.Ineligible);
        bool unknown = !outside && random.Happens(SyntheticAssumptions.EligibilityUnknown);
        bool laterKnown = random.Happens(SyntheticAssumptions.UnknownLaterKnown);
        bool declined = random.Happens(0.4);
        string deciding = setting.Profile.Deciding[random.Between(0, setting.Profile.Deciding.Length - 1)];
        LocalDate answered = referred.PlusDays(random.Between(20, 60));

        List<DraftFact> facts = DrawFacts(setting, random, referred, district, referrer);
        if (outside)
            Contradict(facts, deciding, setting, referred);
        else if (unknown)
            Withhold(facts, deciding, referred, declined, laterKnown ? answered : null);

        LocalDate informed = Days.Weekday(referred.PlusDays(random.Between(5, 20)));
        int mean = setting.Profile.MeanStayDays ?? ((int)SyntheticAssumptions.MeanStayMonths.Value * 30);
        int least = Math.Min(60, mean / 2);
        return new PersonDraft
        {
            Index = index,
            Participant = participant,
            Referred = referred,
            District = district,
            Referrer = referrer,
            Facts = [.. facts.OrderBy(static fact => fact.Told)],
            Informed = unknown && laterKnown ? Days.Weekday(answered.PlusDays(random.Between(3, 12))) : informed,
            Consents = !random.Happens(SyntheticAssumptions.NoConsent),
            TakesPlace = !random.Happens(SyntheticAssumptions.PlacementDeclined),
            Stay = random.Around(least, (2 * mean) - least),
        };
    }

    /// <summary>The id of the person drawn in a place, without drawing the rest.</summary>
    public static ParticipantId ParticipantOf(long seed, int index) => ParticipantId.FromBits(SeededRandom.Stream(seed, Purpose, index).NextWideBits());

    private static DistrictId DistrictOf(SyntheticSetting setting, SeededRandom random)
    {
        ImmutableArray<DistrictId> districts = [.. setting.Teams.SelectMany(static team => team.Districts)];
        return districts[random.Between(0, districts.Length - 1)];
    }

    private static List<DraftFact> DrawFacts(SyntheticSetting setting, SeededRandom random, LocalDate referred, DistrictId? district, SyntheticReferrer? referrer)
    {
        SyntheticProfile profile = setting.Profile;
        SecrecyDomain employment = setting.EmploymentService;
        SecrecyDomain social = setting.SocialServicesOf(district);
        List<DraftFact> facts = [];
        bool woman = random.Happens(SyntheticAssumptions.Women);
        string sex = woman ? "woman" : "man";
        LocalDate born = referred.PlusYears(-random.Between(profile.LeastAge, profile.GreatestAge)).PlusDays(-random.Between(1, 360));
        LocalDate registered = referred.PlusMonths(-random.Between(profile.LeastRegisteredMonths, profile.GreatestRegisteredMonths)).PlusDays(-random.Between(0, 27));
        LocalDate supported = LocalDate.Max(registered, referred.PlusMonths(-random.Between(6, 60)));

        Add(StandardFacts.BirthDate, FactValue.Of(born), DatePeriod.From(born), social);
        Add(StandardFacts.RegisterSex, FactValue.Of(sex), DatePeriod.From(born), social);
        FactValue gender = random.Happens(SyntheticAssumptions.GenderDeclined) ? FactValue.Declined
            : FactValue.Of(random.Happens(SyntheticAssumptions.NonBinary) ? "non-binary" : sex);
        Add(StandardFacts.ReportedGender, gender, DatePeriod.From(referred), employment);
        Add(StandardFacts.ResidentOf, FactValue.Of(profile.Municipality), DatePeriod.From(supported), social);
        if (district is not null)
            Add(StandardFacts.District, FactValue.Of(district.Value), DatePeriod.From(supported), social);
        Add(StandardFacts.RegisteredAtEmploymentService, FactValue.Of(true), DatePeriod.From(registered), employment);
        Add(StandardFacts.Unemployed, FactValue.Of(true), DatePeriod.From(registered), employment);
        Add(StandardFacts.Employed, FactValue.Of(false), DatePeriod.From(registered), employment);
        Add(StandardFacts.InEducation, FactValue.Of(false), DatePeriod.From(registered), employment);
        Add(StandardFacts.EnrolledIn("job"), FactValue.Of(true), DatePeriod.From(JobFrom(profile, registered, referred)), employment);
        Add(StandardFacts.IncomeSupportFrom, FactValue.Of(profile.Municipality), DatePeriod.From(supported), social);
        Add(StandardFacts.SocialAssistance, FactValue.Of(true), DatePeriod.From(supported), social);
        Add(StandardFacts.NewlyArrived, FactValue.Of(profile.NewlyArrived), DatePeriod.From(registered), employment);
        if (profile.NewlyArrived)
        {
            LocalDate programme = referred.PlusMonths(-30);
            Add(StandardFacts.EnrolledIn("eta"), FactValue.Of(true), new DatePeriod(programme, referred.PlusMonths(random.Between(-6, 6))), employment);
        }

        ReadOnlySpan<(int Item, double Weight)> levels = profile.NewlyArrived
            ? [(0, 3), (1, 3), (2, 4)]
            : [(1, 1), (2, 4), (3, 3.5), (4, 0.5), (6, 1)];
        Add(StandardFacts.EducationLevel, FactValue.Of(random.Pick(levels)), DatePeriod.From(registered), employment);
        FactValue disability = random.Happens(SyntheticAssumptions.DisabilityDeclined) ? FactValue.Declined
            : FactValue.Of(random.Happens(SyntheticAssumptions.Disability));
        Add(StandardFacts.Disability, disability, DatePeriod.From(referred), employment);
        Add(StandardFacts.ReferredBy, FactValue.Of(referrer?.Code ?? (setting.Method.GoesThroughCases ? "employment-service" : "district-committee")), DatePeriod.From(referred), social);
        Add(StandardFacts.InJobbtorgTargetGroup, FactValue.Of(false), DatePeriod.From(supported), social);
        Add(StandardFacts.FarFromLabourMarket, FactValue.Of(true), DatePeriod.From(supported), social);
        Add(StandardFacts.SupportInsufficientInOrdinaryOperation, FactValue.Of(true), DatePeriod.From(supported), social);
        foreach (string key in profile.CriteriaMet)
            Add(StandardFacts.CriterionMet(key), FactValue.Of(true), DatePeriod.From(supported), social);
        return facts;

        void Add(Fact fact, FactValue value, DatePeriod period, SecrecyDomain origin) =>
            facts.Add(new DraftFact(fact, value, period, referred.PlusDays(random.Between(0, 3)), origin));
    }

    // Newly arrived people come to the job and development guarantee late; others have been there for most of the time.
    private static LocalDate JobFrom(SyntheticProfile profile, LocalDate registered, LocalDate referred) => profile.NewlyArrived
        ? LocalDate.Max(registered, referred.PlusMonths(-5))
        : LocalDate.Min(registered.PlusMonths(10), referred.PlusDays(-30));

    private static void Contradict(List<DraftFact> facts, string key, SyntheticSetting setting, LocalDate referred)
    {
        int at = facts.FindIndex(fact => string.Equals(fact.Fact.Key, key, StringComparison.Ordinal));
        if (at < 0)
            return;
        DraftFact old = facts[at];
        switch (old.Fact)
        {
            case TypedFact<LocalDate>:
                LocalDate born = referred.PlusYears(-(setting.Profile.AgeOutside ?? setting.Profile.LeastAge)).PlusDays(-40);
                facts[at] = old with { Value = FactValue.Of(born), Period = DatePeriod.From(born) };
                break;
            case TypedFact<bool>:
                facts[at] = old with { Value = FactValue.Of(!old.Value.Truth) };
                break;
            case TypedFact<string>:
                facts[at] = old with { Value = FactValue.Of(key switch { "resident-of" => "0127", "referred-by" => "employment-service", _ => StandardFacts.NoPayer }) };
                break;
        }
    }

    private static void Withhold(List<DraftFact> facts, string key, LocalDate referred, bool declined, LocalDate? later)
    {
        int at = facts.FindIndex(fact => string.Equals(fact.Fact.Key, key, StringComparison.Ordinal));
        if (at < 0)
            return;
        DraftFact fact = facts[at];
        facts.RemoveAt(at);
        if (declined)
            facts.Add(fact with { Value = FactValue.Declined, Period = DatePeriod.From(referred) });
        if (later is { } told)
            facts.Add(fact with { Told = told });
    }
}
