using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>The order of vacancies for a person: demands first, then wishes, each part told, and nothing guessed.</summary>
public sealed class VacancyRankingTests
{
    private static readonly LocalDate Today = new(2025, 3, 3);
    private static readonly VacancyRanking Ranking = new(OccupationTaxonomy.Empty);

    private static readonly Gen<Vacancy> Vacancies = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 40],
        static (group, skill, merit, hours, flags, last) => Ads.Vacancy("x") with
        {
            Occupation = group == 0 ? null : new OccupationRef(null, ((string[])["", "5120", "5121", "5131", "7612", "2512"])[group]),
            MustHave = VacancyDemands.None with { Skills = skill == 0 ? [] : [Demand($"s{skill}")] },
            NiceToHave = VacancyDemands.None with { Skills = merit == 0 ? [] : [Demand($"s{merit}"), Demand("s9")] },
            LeastPercent = hours == 0 ? null : hours * 25,
            RequiresDrivingLicence = flags == 1,
            CanBeAdapted = flags == 2 ? true : null,
            Municipality = group == 3 ? new("0180") : null,
            LastDay = last == 0 ? null : Today.PlusDays(last),
        });

    private static readonly Gen<WorkProfile> Profiles = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool,
        static (wish, skills, hours, licence, adaptation) => new WorkProfile
        {
            Wishes = wish == 0 ? [] : [new OccupationRef(null, ((string[])["", "5120", "5131", "2511", "51"])[wish])],
            Experience = wish == 2 ? [new OccupationRef(null, "5121")] : [],
            Skills = skills == 0 ? ImmutableSortedDictionary<ConceptId, bool>.Empty : ImmutableSortedDictionary<ConceptId, bool>.Empty.Add(new("s1"), true).Add(new("s2"), skills == 2),
            MostPercent = hours == 0 ? null : hours * 50,
            DrivingLicence = licence switch { 0 => null, 1 => true, _ => false },
            NeedsAdaptation = adaptation,
            Places = ["01"],
        });

    private static VacancyDemand Demand(string concept) => new(new ConceptId(concept), concept);

    [Fact]
    public void The_best_of_many_are_the_first_of_all_and_a_source_gives_the_same() =>
        Gen.Select(Vacancies.Array[0, 40], Profiles, Gen.Int[1, 12]).Sample(
            static (drawn, profile, most) =>
            {
                Vacancy[] vacancies = [.. drawn.Select(static (vacancy, i) => vacancy with { Id = $"v{i * 7 % 41}" })];
                ImmutableArray<RankedVacancy> all = Ranking.Rank(profile, vacancies, Today);
                RankedVacancy[] first = [.. all.Take(most)];
                return Ranking.Best(profile, vacancies, Today, most).SequenceEqual(first)
                    && Ranking.RankAsync(profile, new ListSource([.. vacancies.Select(VacancyReading.Of)]), Today, most).GetAwaiter().GetResult().SequenceEqual(first)
                    && first.All(ranked => Ranking.Rank(profile, ranked.Vacancy, Today).Equals(ranked))
                    // The order is that of what is told: demands, points, what could be, last day, id.
                    && all.Select(static one => (one.Fits switch { Truth.True => 0, Truth.Unknown => 1, _ => 2 }, -one.Points, -one.MostPoints, one.Vacancy.LastDay ?? LocalDate.MaxIsoValue))
                        .ToArray() is var keys && keys.SequenceEqual(keys.Order());
            },
            iter: 500);

    [Fact]
    public async Task Every_part_says_what_it_gives_what_is_missing_and_what_nobody_has_said()
    {
        OccupationTaxonomy taxonomy = await OccupationTaxonomy.Empty.LearnAsync(Ads.Source($"[{Ads.Cook}]"), TestContext.Current.CancellationToken);
        WorkProfile profile = new()
        {
            Wishes = [new OccupationRef(null, "5121")],
            Experience = [new OccupationRef(new ConceptId("cook_aaa_001"), null)],
            Languages = ImmutableSortedDictionary<ConceptId, bool>.Empty.Add(new("lang_aaa_fin"), true),
            Places = ["0180"],
            MostPercent = 75,
        };
        RankedVacancy ranked = Assert.Single(await new VacancyRanking(taxonomy).RankAsync(profile, Ads.Source($"[{Ads.Cook}]"), Today, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(
            ["SAM3201: True", "SAM3206: Unknown", "SAM3207: True", "SAM3218: True", "SAM3219: True", "SAM3215: True", "SAM3220: True", "SAM3222: Unknown"],
            ranked.Reasons.Select(static reason => reason.ToString()));
        // Half of 40 for the near group, all of 30 and 20, half of the merits; the other half is not said.
        Assert.Equal((Truth.Unknown, 75, 80), (ranked.Fits, ranked.Points, ranked.MostPoints));
        Assert.Equal("om det som krävs finns är inte sagt: Livsmedelshygien", Assert.Single(ranked.Unknown).Explain(Language.Swedish));
        Assert.Empty(ranked.Missing);
        Assert.All(ranked.Reasons, static reason => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(reason.Says.Explain(language))));
    }

    [Fact]
    public void No_wish_outweighs_a_demand() => Gen.Select(Profiles, Vacancies.Array[0, 12]).Sample(
        static (profile, drawn) =>
        {
            Vacancy[] vacancies = [.. drawn.Select(static (one, i) => one with { Id = FormattableString.Invariant($"v{i}") })];
            ImmutableArray<RankedVacancy> ranked = Ranking.Rank(profile, vacancies, Today);
            Assert.Equal(vacancies.Length, ranked.Length);
            foreach ((RankedVacancy before, RankedVacancy after) in ranked.Zip(ranked.Skip(1)))
            {
                Assert.True(Tier(before) <= Tier(after));
                Assert.True(Tier(before) < Tier(after) || before.Points >= after.Points);
            }

            Assert.Equal(ranked, Ranking.Rank(profile, vacancies.Reverse(), Today));
            Assert.All(ranked, static one => Assert.True(one.Points >= 0 && one.MostPoints >= one.Points && one.MostPoints <= 100));
            Assert.All(ranked, static one => Assert.All(one.Reasons, static reason => Assert.True(!reason.IsDemand || reason.MostPoints == 0)));
        },
        iter: 500);

    [Fact]
    public void What_is_told_later_lies_within_what_was_possible_before() => Gen.Select(Profiles, Vacancies).Sample(
        static (profile, vacancy) =>
        {
            RankedVacancy before = Ranking.Rank(profile, vacancy, Today);
            WorkProfile more = profile with
            {
                Skills = profile.Skills.ContainsKey(new("s3")) ? profile.Skills : profile.Skills.Add(new("s3"), true),
                DrivingLicence = profile.DrivingLicence ?? true,
            };
            RankedVacancy after = Ranking.Rank(more, vacancy, Today);
            Assert.InRange(after.Points, before.Points, before.MostPoints);
            Assert.True(before.Fits == Truth.Unknown || before.Fits == after.Fits);
        },
        iter: 500);

    [Fact]
    public void Missing_is_told_only_of_what_is_known_to_be_missing()
    {
        Vacancy vacancy = Ads.Vacancy("v", "5120") with
        {
            MustHave = new([Demand("s1"), new VacancyDemand(null, "utan id")], [Demand("l1")], [Demand("o1")]),
            RequiresDrivingLicence = true,
            LeastPercent = 75,
            CanBeAdapted = false,
            Start = new(2025, 5, 1),
        };
        Assert.Equal((Truth.Unknown, 0), (Ranking.Rank(WorkProfile.Unknown, vacancy, Today).Fits, Ranking.Rank(WorkProfile.Unknown, vacancy, Today).Missing.Length));
        WorkProfile profile = new()
        {
            Skills = ImmutableSortedDictionary<ConceptId, bool>.Empty.Add(new("s1"), false),
            Languages = ImmutableSortedDictionary<ConceptId, bool>.Empty.Add(new("l1"), true),
            Experience = [new OccupationRef(new("o1"), null)],
            DrivingLicence = false,
            MostPercent = 50,
            NeedsAdaptation = true,
            From = new(2025, 5, 2),
        };
        RankedVacancy ranked = Ranking.Rank(profile, vacancy, Today);
        Assert.Equal(["SAM3205", "SAM3205", "SAM3208", "SAM3211", "SAM3214"], ranked.Missing.Select(static one => one.Code.Id));
        Assert.Equal("what is demanded is missing: driving licence", ranked.Missing[1].Explain(Language.English));
        Assert.Equal(["utan id"], ranked.Unknown.Select(static one => one.Arguments[0]));
        WorkProfile able = profile with { Skills = profile.Skills.SetItem(new("s1"), true), DrivingLicence = true, MostPercent = 75, From = new(2025, 5, 1) };
        Assert.Equal(Truth.Unknown, Ranking.Rank(able, vacancy with { CanBeAdapted = true }, Today).Fits);
        Assert.Equal(Truth.True, Ranking.Rank(able, vacancy with { CanBeAdapted = true, MustHave = vacancy.MustHave with { Skills = [Demand("s1")] } }, Today).Fits);
    }

    [Fact]
    public async Task What_is_closed_is_left_out_and_no_more_are_kept_than_asked_for()
    {
        Vacancy[] vacancies =
        [
            Ads.Vacancy("closed", "5120") with { LastDay = Today.PlusDays(-1) }, Ads.Vacancy("gone", "5120") with { IsRemoved = true },
            Ads.Vacancy("b", "5120") with { LastDay = Today }, Ads.Vacancy("a", "5120"), Ads.Vacancy("c", "5121"), Ads.Vacancy("d"),
        ];
        WorkProfile profile = new() { Wishes = [new OccupationRef(null, "5120")] };
        Assert.Equal(["b", "a", "c", "d"], Ranking.Rank(profile, vacancies, Today).Select(static one => one.Vacancy.Id));
        List<VacancyReading> broken = [];
        ListSource source = new([.. vacancies.Select(VacancyReading.Of), VacancyReading.Broken([new Finding("f", new FilePosition(1, 1), "", VacancyCodes.IdTwice.With())])]);
        ImmutableArray<RankedVacancy> best = await Ranking.RankAsync(profile, source, Today, 2, broken.Add, TestContext.Current.CancellationToken);
        Assert.Equal(["b", "a"], best.Select(static one => one.Vacancy.Id));
        Assert.Single(broken);
    }

    [Fact]
    public async Task What_is_told_further_on_to_have_been_taken_away_is_left_out_of_what_is_at_hand_too()
    {
        Vacancy[] vacancies =
        [
            Ads.Vacancy("a", "5120"), Ads.Vacancy("b", "5120"), Ads.Vacancy("c", "5121"), Ads.Vacancy("d"), new() { Id = "a", Headline = "", IsRemoved = true }, new() { Id = "c", Headline = "", IsRemoved = true },
        ];
        WorkProfile profile = new() { Wishes = [new OccupationRef(null, "5120")] };
        foreach (Vacancy[] order in new[] { vacancies, [.. vacancies.Reverse()] })
        {
            Assert.Equal(["b", "d"], Ranking.Rank(profile, order, Today).Select(static one => one.Vacancy.Id));
            // Those that stand behind one that is gone are not lost with it; read once only, as of a file.
            Assert.Equal(["b"], Ranking.Best(profile, order, Today, 1).Select(static one => one.Vacancy.Id));
            Assert.Equal(["b", "d"], Ranking.Best(profile, order.Select(static one => one), Today, 2).Select(static one => one.Vacancy.Id));
        }

        // As the stream of the public ads tells it.
        List<VacancyReading> read = await Ads.Read($$"""[{{Ads.Cook}},{{Ads.Cook.Replace("\"1001\"", "\"1002\"", StringComparison.Ordinal)}},{"id":"1001","removed":true}]""");
        LocalDate day = new(2025, 3, 1);
        Assert.Equal(["1002"], Ranking.Rank(profile, read.Select(static one => one.Vacancy!), day).Select(static one => one.Vacancy.Id));
    }

    [Fact]
    public async Task A_pledge_not_yet_kept_is_a_vacancy_of_which_the_employer_is_to_be_asked()
    {
        ProgrammeLog log = PledgeLog.Of(("pact/1", "Byggbolaget", PledgeKind.WorkTrials, 10, 4), ("pact/2", "Kommunen", PledgeKind.Mentors, 3, 0), ("pact/3", "Vårdbolaget", PledgeKind.Jobs, 2, 2));
        PledgedVacancies pledges = new(log, Today, Language.Swedish);
        Vacancy vacancy = Assert.Single(await Ads.Read(pledges)).Vacancy!;
        Assert.Equal(("pledge-pact_1", "utfäst plats för arbetsprövning eller praktik, Integrationspakten", "Byggbolaget", (int?)6, "pact/1"), (vacancy.Id, vacancy.Headline, vacancy.Employer, vacancy.Positions, vacancy.Pledge!.Value));
        Assert.Equal(["SAM3224"], Ranking.Rank(WorkProfile.Unknown, vacancy, Today).Unknown.Select(static one => one.Code.Id));
        Assert.Equal("pact/1", pledges.HintFor(Ads.Vacancy("ad") with { Employer = "BYGGBOLAGET" })!.Pledged.Pledge.Value);
        Assert.Null(pledges.HintFor(Ads.Vacancy("ad") with { Employer = "Kommunen" }));
    }

    private static int Tier(RankedVacancy ranked) => ranked.Fits switch { Truth.True => 0, Truth.Unknown => 1, _ => 2 };
}
