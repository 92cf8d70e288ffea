using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Tests.Identity;

public sealed class IdentifierHistoryTests
{
    private static readonly IdentityNumber Coordination = OfficialTestNumbers.Number(IdentityNumberKinds.Coordination, 3);
    private static readonly IdentityNumber Personal = OfficialTestNumbers.Number(IdentityNumberKinds.Personal, 7);
    private static readonly IdentityNumber Later = OfficialTestNumbers.Number(IdentityNumberKinds.Personal, 20);
    private static readonly IdentifierHistory Nobody = IdentifierHistory.Of(ParticipantId.FromBits(7));

    [Fact]
    public void Which_number_was_valid_depends_on_the_day_and_on_what_was_known()
    {
        IdentifierHistory history = Nobody
            .Add(new(Coordination, DatePeriod.From(Day(2022, 1, 1)), At(2022)) { Assurance = CoordinationNumberAssurance.NotStated })
            // Registered in the population register on 1 March 2024, told in April.
            .Add(new(Coordination, new(Day(2022, 1, 1), Day(2024, 2, 29)), At(2024, 4)) { Assurance = CoordinationNumberAssurance.Proved })
            .Add(new(Personal, DatePeriod.From(Day(2024, 3, 1)), At(2024, 4)))
            // A new number on 1 June 2025, for whatever reason.
            .Add(new(Personal, new(Day(2024, 3, 1), Day(2025, 5, 31)), At(2025, 6)))
            .Add(new(Later, DatePeriod.From(Day(2025, 6, 1)), At(2025, 6)));
        Assert.Equal(Coordination, history.On(Day(2024, 2, 29), At(2026))!.Number);
        Assert.Equal(Personal, history.On(Day(2024, 3, 1), At(2026))!.Number);
        Assert.Equal(Later, history.On(Day(2025, 6, 1), At(2026))!.Number);
        Assert.Equal(Coordination, history.On(Day(2024, 3, 10), At(2024, 3))!.Number);
        Assert.Null(history.On(Day(2021, 12, 31), At(2026)));
        Assert.Null(history.On(Day(2023, 1, 1), At(2021)));
        Assert.Equal([Coordination], history.NumbersAt(At(2024, 3)));
        Assert.Equal([Coordination, Personal, Later], history.NumbersAt(At(2026)));
        Assert.Equal(CoordinationNumberAssurance.Proved, history.On(Day(2022, 1, 1), At(2026))!.Assurance);
        Assert.Equal(CoordinationNumberAssurance.NotStated, history.On(Day(2022, 1, 1), At(2023))!.Assurance);
    }

    [Fact]
    public void A_withdrawn_number_was_never_the_persons_but_was_once_believed_to_be()
    {
        IdentifierHistory history = Nobody
            .Add(new(Personal, DatePeriod.From(Day(2022, 1, 1)), At(2022)))
            .Add(new(Personal, DatePeriod.From(Day(2022, 1, 1)), At(2023)) { IsWithdrawn = true })
            .Add(new(Later, DatePeriod.From(Day(2022, 1, 1)), At(2023)));
        Assert.Equal(Later, history.On(Day(2022, 6, 1), At(2026))!.Number);
        Assert.Equal(Personal, history.On(Day(2022, 6, 1), At(2022, 7))!.Number);
        Assert.DoesNotContain(Personal, history.NumbersAt(At(2026)));
    }

    [Fact]
    public void One_number_at_a_time() =>
        Assert.Equal(IdentifierFault.Overlap, FaultOf(Nobody.Add(new(Personal, DatePeriod.From(Day(2022, 1, 1)), At(2022))), new(Later, DatePeriod.From(Day(2023, 1, 1)), At(2023))));

    [Fact]
    public void Nobody_goes_from_a_personal_identity_number_to_a_coordination_number() =>
        Assert.Equal(
            IdentifierFault.Order,
            FaultOf(Nobody.Add(new(Personal, new(Day(2022, 1, 1), Day(2022, 12, 31)), At(2022))), new(Coordination, DatePeriod.From(Day(2023, 1, 1)), At(2023))));

    [Fact]
    public void What_was_told_later_cannot_be_told_before() =>
        Assert.Equal(IdentifierFault.Late, FaultOf(Nobody.Add(new(Personal, DatePeriod.From(Day(2022, 1, 1)), At(2022))), new(Personal, DatePeriod.From(Day(2021, 1, 1)), At(2021))));

    [Theory]
    [InlineData(2020, 1, 1, null, CoordinationNumberAssurance.Probable, IdentifierFault.None)]
    [InlineData(2020, 1, 1, "2023-08-31", CoordinationNumberAssurance.Probable, IdentifierFault.Assurance)]
    [InlineData(2020, 1, 1, "2023-09-01", CoordinationNumberAssurance.Probable, IdentifierFault.None)]
    [InlineData(2020, 1, 1, "2023-08-31", CoordinationNumberAssurance.NotStated, IdentifierFault.None)]
    public void The_three_levels_came_with_the_act(int year, int month, int day, string? end, CoordinationNumberAssurance assurance, IdentifierFault expected) =>
        Assert.Equal(expected, FaultOf(Nobody, new(Coordination, new(Day(year, month, day), end is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value), At(2026)) { Assurance = assurance }));

    [Fact]
    public void Only_a_coordination_number_has_a_level_or_lies_dormant()
    {
        Identifier personal = new(Personal, DatePeriod.From(Day(2024, 1, 1)), At(2024));
        Assert.Equal(IdentifierFault.Assurance, FaultOf(Nobody, personal with { Assurance = CoordinationNumberAssurance.Proved }));
        Assert.Equal(IdentifierFault.Assurance, FaultOf(Nobody, personal with { DormantFrom = Day(2024, 6, 1) }));
        Identifier coordination = personal with { Number = Coordination };
        Assert.Equal(IdentifierFault.None, FaultOf(Nobody, coordination with { DormantFrom = Day(2024, 6, 1) }));
        Assert.Equal(IdentifierFault.Assurance, FaultOf(Nobody, coordination with { DormantFrom = Day(2023, 12, 31) }));
        Assert.False(CoordinationNumberAct.Allows(CoordinationNumberAssurance.Uncertain, Day(2023, 8, 31)));
        Assert.True(CoordinationNumberAct.Allows(CoordinationNumberAssurance.Uncertain, Day(2023, 9, 1)));
    }

    [Fact]
    public void A_history_that_grows_never_changes_what_was_known_before() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000], Gen.Int[-1, 1000], Gen.Int[0, 300], Gen.Bool).List[0, 12].Sample(
            static steps =>
            {
                IdentifierHistory history = Nobody;
                Instant told = At(2024);
                foreach ((int which, int start, int length, int later, bool withdrawn) in steps)
                {
                    told += Duration.FromDays(later);
                    LocalDate from = Day(2023, 9, 1).PlusDays(start);
                    Identifier statement = new(OfficialTestNumbers.Number(which * 15), new(from, length < 0 ? null : from.PlusDays(length)), told) { IsWithdrawn = withdrawn };
                    if (!history.TryAdd(statement, out IdentifierHistory? grown, out IdentifierFault fault))
                    {
                        Assert.NotEqual(IdentifierFault.None, fault);
                        continue;
                    }

                    Instant before = told - Duration.FromNanoseconds(1);
                    Assert.Equal(history.KnownAt(before), grown.KnownAt(before));
                    history = grown;
                    for (int day = 0; day < 2000; day += 13)
                        Assert.True(history.KnownAt(told).Count(known => known.Valid.Contains(Day(2023, 9, 1).PlusDays(day))) <= 1);
                }
            },
            iter: Soak.Iterations(200, 10_000));

    [Fact]
    public void A_history_tells_no_number()
    {
        Identifier statement = new(Personal, DatePeriod.From(Day(2022, 1, 1)), At(2022));
        Assert.DoesNotContain(Personal.ToTwelveCharacters()[2..], statement.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("[0-9]{6}"), statement.ToString());
        Assert.Equal(ParticipantId.FromBits(7).ToString(), Nobody.Add(statement).ToString());
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Nobody.Add(statement).Add(statement with { Number = Later }));
        Assert.DoesNotMatch("[0-9]", refused.Message);
    }

    private static IdentifierFault FaultOf(IdentifierHistory history, Identifier statement)
    {
        Assert.Equal(history.TryAdd(statement, out _, out IdentifierFault fault), fault == IdentifierFault.None);
        return fault;
    }

    private static LocalDate Day(int year, int month, int day) => new(year, month, day);

    private static Instant At(int year, int month = 1) => Instant.FromUtc(year, month, 15, 8, 0);
}
