using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Whoever stands alone in a hidden cell knows it, and that counts are not negative: nobody else's small count may follow.</summary>
public sealed class SoleViewTests(ITestOutputHelper output)
{
    private const int MostTables = 20_000;

    private static readonly Gen<(int Columns, long[] Counts, int Minimum)> Tables =
        from rows in Gen.Int[2, 3]
        from columns in Gen.Int[2, 4]
        from counts in Gen.Frequency((4, Gen.Const(1L)), (2, Gen.Long[0, 4]), (3, Gen.Long[5, 12])).Array[rows * columns]
        from minimum in Gen.Int[2, 5]
        select (columns, counts, minimum);

    [Theory]
    [InlineData(3, 4, 10, 1, 1, 11, 10, 7, 1, 1)]
    [InlineData(5, 4, 3, 14, 1, 6, 1, 7, 6, 12, 8, 1, 1, 13, 5, 15, 12, 1)]
    public void What_one_alone_worked_out_is_worked_out_no_more(int minimum, int columns, params int[] counts) =>
        Assert.True(Holds(columns, [.. counts.Select(static count => (long)count)], minimum));

    [Fact]
    public void No_one_alone_who_lists_every_table_works_out_the_small_count_of_another() =>
        ListEveryTable(Holds);

    [Fact]
    public void One_contributor_alone_in_two_sums_knows_both_and_works_out_no_third()
    {
        // x alone in (a0, b2) and in (a2, b1); p19 alone in (a2, b0)
        const string Rows = "a0,b0,66,p1;a0,b1,81,p2;a0,b2,760,x;a0,b3,74,p3;a0,b3,63,p4;a0,b3,56,p5;a0,b3,81,p6;a1,b0,74,p7;a1,b1,88,p8;a1,b1,50,p9;a1,b1,78,p10;a1,b1,67,p11;a1,b2,64,p12;a1,b2,87,p13;"
            + "a1,b2,56,p14;a1,b2,70,p15;a1,b2,51,p16;a1,b2,51,p17;a1,b3,84,p18;a2,b0,74,p19;a2,b1,521,x;a2,b2,51,p20;a2,b2,83,p21;a2,b2,64,p22;a2,b2,78,p23;a2,b3,85,p24;a2,b3,64,p25;a2,b3,72,p26;a2,b3,64,p27";
        string text = $"a,b,amount,who\n{Rows.Replace(';', '\n')}\n";
        CellsLayout layout = new("", [TableSpec.Parse("a,b")]) { ValueColumn = "amount", ContributorColumn = "who" };
        InnerCells cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cells.csv", layout).Cells!;
        ProtectedCells safe = TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = 2 }, new MagnitudeOptions { Dominance = [new DominanceRule(1, 99)] }, "tests 1").Cells;
        PublishedSystem view = safe.Published with
        {
            Cells = [.. safe.Published.Cells.Select(cell => cell.Id is "a=a0, b=b2" or "a=a2, b=b1" ? cell with { Value = safe.System.Cells.Single(own => own.Id == cell.Id).Value } : cell)],
        };
        Assert.DoesNotContain(RationalAttacker.Determined(view), id => safe.State(id) == CellState.Primary);
    }

    [Theory]
    [InlineData(3, 4, 1, 5, 1, 1, 1, 1, 7, 3)]
    [InlineData(2, 4, 7, 5, 1, 5, 2, 1, 5, 1)]
    [InlineData(2, 3, 10, 1, 7, 1, 2, 1)]
    public void What_one_alone_worked_out_from_a_report_is_worked_out_no_more(int minimum, int columns, params int[] counts) =>
        Assert.True(HoldsInReport(columns, [.. counts.Select(static count => (long)count)], minimum));

    [Fact]
    public void No_one_alone_who_lists_every_table_works_out_the_small_count_of_another_from_a_report() =>
        ListEveryTable(HoldsInReport);

    [Fact]
    public void A_pattern_chosen_elsewhere_is_taken_over_only_where_no_one_alone_works_out_the_small_count_of_another()
    {
        int refused = 0;
        Tables.Sample(
            table =>
            {
                CellSystem system = Cells(table.Columns, table.Counts).ToSystem();
                string[] hidden = [.. DisclosureControl.Protect(system, new DisclosureOptions { MinimumCount = table.Minimum, GuardSoleContributors = false }, "tests 1").Certificate.Hidden.Select(static cell => cell.Id)];
                if (hidden.Contains("Total"))
                    return;
                if (!DisclosureControl.TryAccept(system, hidden, new DisclosureOptions { MinimumCount = table.Minimum }, "tests 1", out _, out _))
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                NobodyAloneKnows(system.Publish(place => !hidden.Contains(system.Cells[place].Id)),
                    system.Cells.Where(cell => hidden.Contains(cell.Id)).ToDictionary(static cell => cell.Id, cell => (cell.Value, cell.Value > 0 && cell.Value < table.Minimum), StringComparer.Ordinal));
            },
            iter: Soak.Iterations(25, 5_000));
        Assert.True(refused > 0);
    }

    [Fact]
    public void What_one_alone_would_work_out_is_kept_apart_by_the_sum_that_tells_it_and_seldom_by_withholding_all_around()
    {
        int more = 0, apart = 0;
        Tables.Sample(
            table =>
            {
                HashSet<string> Reasons(bool guards) => [.. TableProtection.Protect(Cells(table.Columns, table.Counts), new DisclosureOptions { MinimumCount = table.Minimum, GuardSoleContributors = guards }, "tests 1")
                    .Cells.Certificate.Hidden.Select(static cell => cell.Reason.English.Split(' ')[0])];
                HashSet<string> alone = Reasons(true), without = Reasons(false);
                // what is narrow to everybody is withheld in so small a table too
                if (without.Contains("Withheld") || without.Contains("Keeps") || !(alone.Contains("Withheld") || alone.Contains("Keeps")))
                    return;
                Interlocked.Increment(ref more);
                if (!alone.Contains("Withheld"))
                    Interlocked.Increment(ref apart);
            },
            iter: Soak.Iterations(300, 10_000));
        output.WriteLine(FormattableString.Invariant($"{apart} of {more} kept apart by a sum"));
        Assert.True(more > 5 && apart > more * 3 / 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_sum_that_one_alone_works_out_is_found_though_none_of_its_parts_is_and_however_much_is_tied_to_it(int tied)
    {
        // whoever is alone in the first knows that the next two are two each, since neither can be more: and so what the sixth and seventh are together
        (string Id, int[] Inner, long Value, bool IsHidden)[] cells =
        [
            ("alone", [0], 1, true), ("second", [1], 2, true), ("third", [2], 2, true), ("fourth", [3], 1, true), ("fifth", [4], 1, true), ("sixth", [5], 3, true), ("seventh", [6], 3, true), ("together", [5, 6], 6, true),
            ("first three", [0, 1, 2], 5, false), ("second, fourth", [1, 3], 3, false), ("third, fifth", [2, 4], 3, false), ("second, sixth, seventh", [1, 5, 6], 8, false),
            .. Enumerable.Range(7, tied).Select(static i => (FormattableString.Invariant($"tied {i}"), (int[])[i], 10L, true)),
            .. Enumerable.Range(7, tied).Select(static i => (FormattableString.Invariant($"tie {i}"), (int[])[i == 7 ? 6 : i - 1, i], i == 7 ? 13L : 20L, false)),
        ];
        // several stand behind each but the first
        CellSystem system = new(7 + tied, [.. cells.Select(static cell => new OutputCell(cell.Id, [.. cell.Inner.Select(static inner => new Term(inner, 1))], cell.Value, cell.Id == "alone" ? 1 : 9)
            { Status = cell.Id == "together" ? APrioriStatus.Primary : APrioriStatus.None })]);
        string[] hidden = [.. cells.Where(static cell => cell.IsHidden).Select(static cell => cell.Id)];
        bool IsTaken(bool guards) => DisclosureControl.TryAccept(system, hidden, new DisclosureOptions { MinimumCount = 2, GuardSoleContributors = guards }, "tests 1", out _, out _);
        Assert.True(IsTaken(guards: false));
        Assert.False(IsTaken(guards: true));
    }

    [Fact]
    public void A_zero_that_one_alone_works_out_is_not_told_because_somebody_else_knows_it_anyway()
    {
        const string Rows = "a0,b0,c0,1;a0,b0,c1,1;a1,b0,c0,1;a1,b0,c1,6;a1,b1,c0,1;a2,b0,c1,1;a2,b1,c0,7;a2,b1,c1,9";
        ProtectedTables safe = TableProtection.Protect(CellsFileTests.Read($"a,b,c,n\n{Rows.Replace(';', '\n')}\n", "a,b,c").Cells!, new DisclosureOptions { MinimumCount = 2, Zeros = ZeroRule.Protect }, "tests 1");
        // whoever is alone in (a2, b0, c1), and in the margins that hold nobody else
        string[] own = ["a=a2, b=b0, c=c1", "a=a2, b=b0"];
        PublishedSystem published = safe.Published.ToSystem();
        PublishedSystem view = published with { Cells = [.. published.Cells.Select(cell => own.Contains(cell.Id) ? cell with { Value = 1 } : cell)] };
        Dictionary<string, (long Lower, long Upper)> bounds = TableEnumerator.Enumerate(view, 0, 200_000).Bounds;
        foreach (string zero in (string[])["a=a0, b=b1, c=c1", "a=a1, b=b1, c=c1"])
            Assert.True(bounds[zero].Upper > bounds[zero].Lower, zero);
    }

    [Fact]
    public void A_report_is_guarded_against_those_alone_where_the_options_say_so()
    {
        int Shown(bool guards) => Report(4, [1, 5, 1, 1, 1, 1, 7, 3], new DisclosureOptions { MinimumCount = 3, GuardSoleContributors = guards }, out CellSystem table) is var isShown ? table.Cells.Count(cell => isShown(cell.Id)) : 0;
        Assert.True(Shown(guards: true) < Shown(guards: false));
    }

    [Fact]
    public void One_person_alone_in_three_cells_of_a_ring_works_out_nobody_else()
    {
        const string Text = "a,b,c,n\na0,b0,c1,1\na0,b2,c2,2\na1,b0,c2,1\na1,b1,c0,5\na1,b2,c1,11\n";
        ProtectedTables safe = TableProtection.Protect(CellsFileTests.Read(Text, ["a,b", "b,c", "a,c"]).Cells!, new DisclosureOptions { MinimumCount = 3 }, "tests 1");
        PublishedSystem published = safe.Published.ToSystem();
        Dictionary<string, CertifiedCell> hidden = safe.Cells.Certificate.Hidden.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        foreach (string[] own in (string[][])[["a=a0, b=b0", "b=b0, c=c1", "a=a0, c=c1"], ["a=a1, b=b0", "b=b0, c=c2", "a=a1, c=c2"]])
        {
            PublishedSystem view = published with { Cells = [.. published.Cells.Select(cell => own.Contains(cell.Id) ? cell with { Value = 1 } : cell)] };
            foreach ((string id, (long lower, long upper)) in TableEnumerator.Enumerate(view, 1, 2_000_000).Bounds.Where(cell => hidden[cell.Key] is { State: CellState.Primary, Value: > 1 }))
                Assert.True(upper > lower, $"whoever is alone in {own[0]} knows {id} = {lower}");
        }
    }

    [Fact]
    public void What_one_alone_knows_of_the_own_margin_withholds_nothing()
    {
        const string Alone = "a0,b0,100,p;a0,b1,0,q1;a0,b1,0,q2;a0,b1,0,q3;a0,b1,0,q4;a0,b1,0,q5;a0,b1,0,q6";
        string others = string.Join(';', Enumerable.Range(0, 24).Select(static i => FormattableString.Invariant($"a{1 + (i / 12)},b{i % 2},{50 + i},r{i}")));
        string text = $"a,b,kr,who\n{Alone.Replace(';', '\n')}\n{others.Replace(';', '\n')}\n";
        CellsLayout layout = new("", [TableSpec.Parse("a,b")]) { ValueColumn = "kr", ContributorColumn = "who" };
        InnerCells cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cells.csv", layout).Cells!;
        ProtectedCells safe = TableProtection.Protect(cells, new DisclosureOptions(), new MagnitudeOptions { Dominance = [new DominanceRule(1, 75)], PPercent = 10 }, "tests 1").Cells;
        Assert.False(safe.IsPublished("a=a0"));
        Assert.True(safe.IsPublished("Total"));
    }

    [Fact]
    public void What_an_earlier_release_let_one_alone_know_takes_no_other_table_away()
    {
        const string Rows = "a0,b0,c0,1;a0,b1,c0,20;a0,b1,c1,14;a0,b1,c2,6;a0,b2,c0,15;a0,b2,c1,9;a0,b2,c2,6;a1,b0,c0,30;a1,b0,c1,24;a1,b0,c2,6;a1,b1,c0,12;a1,b1,c1,7;"
            + "a1,b1,c2,6;a1,b2,c0,17;a1,b2,c1,12;a1,b2,c2,6;a2,b0,c0,22;a2,b0,c1,16;a2,b0,c2,6;a2,b1,c0,26;a2,b1,c1,20;a2,b1,c2,6;a2,b2,c0,30;a2,b2,c1,25;a2,b2,c2,6";
        string text = $"a,b,c,n\n{Rows.Replace(';', '\n')}\n";
        DisclosureOptions options = new() { MinimumCount = 5 };
        PublishedTables earlier = TableProtection.Protect(CellsFileTests.Read(text, "a,b").Cells!, options, "tests 1").Published;
        InnerCells both = CellsFileTests.Read(text, ["a,b", "a,c"]).Cells!;
        int afresh = TableProtection.Protect(both, options, "tests 1").Cells.Certificate.Hidden.Length;
        Assert.True(TableProtection.Protect(both, options, "tests 1", [earlier]).Cells.Certificate.Hidden.Length <= afresh + 3);
    }

    [Fact]
    public void A_cell_that_is_decided_to_be_hidden_is_known_to_the_one_person_in_it_whatever_the_minimum()
    {
        StringBuilder text = new("a,b,c,n,s\n");
        text.Append("a0,b0,c0,1,primary\n");
        for (int i = 9; i < 27; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i / 9},b{i / 3 % 3},c{i % 3},{12 + i},\n");
        CellsLayout layout = new("", [TableSpec.Parse("a,b"), TableSpec.Parse("a,c")]) { CountColumn = "n", StatusColumn = "s" };
        InnerCells cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", layout).Cells!;
        ProtectedCells safe = TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = 1 }, "tests 1").Cells;
        Assert.False(safe.IsPublished("a=a0, b=b0"));
        Assert.Contains(safe.System.Cells, cell => cell.Value > 0 && safe.IsPublished(cell.Id));
    }

    private void ListEveryTable(Func<int, long[], int, bool> holds)
    {
        int listed = 0;
        Tables.Sample(
            table =>
            {
                if (holds(table.Columns, table.Counts, table.Minimum))
                    Interlocked.Increment(ref listed);
            },
            iter: Soak.Iterations(60, 10_000));
        output.WriteLine(FormattableString.Invariant($"{listed} listed to the end"));
        Assert.True(listed > 5);
    }

    /// <summary>Whether enough tables were listed; fails where somebody works out another's small count.</summary>
    private static bool Holds(int columns, long[] counts, int minimum)
    {
        ProtectedTables safe = TableProtection.Protect(Cells(columns, counts), new DisclosureOptions { MinimumCount = minimum }, "tests 1");
        return safe.Cells.Value("Total") is not null
            && NobodyAloneKnows(safe.Published.ToSystem(), safe.Cells.Certificate.Hidden.ToDictionary(static cell => cell.Id, static cell => (cell.Value, cell.State == CellState.Primary), StringComparer.Ordinal));
    }

    /// <summary>The same of a report that shows the table by rows and by columns: to its reader it is the same table.</summary>
    private static bool HoldsInReport(int columns, long[] counts, int minimum)
    {
        Func<string, bool> isShown = Report(columns, counts, new DisclosureOptions { MinimumCount = minimum }, out CellSystem table);
        return isShown("Total")
            && NobodyAloneKnows(table.Publish(place => isShown(table.Cells[place].Id)),
                table.Cells.Where(cell => !isShown(cell.Id)).ToDictionary(static cell => cell.Id, cell => (cell.Value, cell.Value > 0 && cell.Value < minimum), StringComparer.Ordinal));
    }

    /// <summary>Which cells of a table a report shows that has it by rows and by columns.</summary>
    private static Func<string, bool> Report(int columns, long[] counts, DisclosureOptions options, out CellSystem table)
    {
        CellSystem cells = table = Cells(columns, counts).ToSystem();
        // whoever is in an inner cell, one after another
        int[] persons = [.. counts.SelectMany(static (count, inner) => Enumerable.Repeat(inner, (int)count))];
        FigureId Id(int place) => new(FormattableString.Invariant($"f{place}"));
        FigureDefinition definition = SampleReport.Definition("personer", "persons");
        Figure[] figures = [.. cells.Cells.Select((cell, place) => new CountFigure(Id(place), RowSet.Where(persons.Length, row => cell.Column.Any(term => term.Inner == persons[row])), definition))];
        Dictionary<string, int> places = cells.Cells.Select(static (cell, place) => (cell.Id, place)).ToDictionary(static c => c.Id, static c => c.place, StringComparer.Ordinal);
        int rows = counts.Length / columns;
        FigureId Of(int? row, int? column) => Id(places[(row, column) switch
        {
            (null, null) => "Total",
            ({ } a, null) => FormattableString.Invariant($"a=a{a}"),
            (null, { } b) => FormattableString.Invariant($"b=b{b}"),
            ({ } a, { } b) => FormattableString.Invariant($"a=a{a}, b=b{b}"),
        }]);
        IEnumerable<int?> As = Enumerable.Range(0, rows).Select(static a => (int?)a).Append(null), Bs = Enumerable.Range(0, columns).Select(static b => (int?)b).Append(null);
        LocalizedText words = new("antal", "numbers");
        ReportTable Table(string id, IEnumerable<int?> down, IEnumerable<int?> across, Func<int?, int?, FigureId> of) => new(new FigureId(id), words, words, [.. across.Select(_ => words)],
            [.. down.Select(row => new TableRow(words, [.. across.Select(column => TableCell.Of(of(row, column)))]) { IsTotal = row is null })]);
        Report report = new(words, new Core.Identity.ProgrammeId("p"), words, new(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words,
            Paragraph.Of(), [new Section(new FigureId("s"), words, [Table("by-row", As, Bs, (a, b) => Of(a, b)), Table("by-column", Bs, As, (b, a) => Of(a, b))])], figures);
        ProtectedReport shown = new ReportProtection(options).Protect(report);
        return id => shown[Id(places[id])] is ShownCount;
    }

    private static InnerCells Cells(int columns, long[] counts)
    {
        StringBuilder text = new("a,b,n\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i / columns},b{i % columns},{counts[i]}\n");
        return CellsFileTests.Read(text.ToString(), "a,b").Cells!;
    }

    private static bool NobodyAloneKnows(PublishedSystem published, Dictionary<string, (long Value, bool IsPrimary)> hidden)
    {
        HashSet<int> ones = [.. published.Cells.Where(cell => cell.Column.Length == 1 && hidden.TryGetValue(cell.Id, out (long Value, bool) one) && one.Value == 1).Select(static cell => cell.Column[0].Inner)];
        foreach (PublishedCell alone in published.Cells.Where(cell => hidden.TryGetValue(cell.Id, out (long Value, bool) own) && own.Value == 1))
        {
            PublishedSystem view = published with { Cells = [.. published.Cells.Select(cell => cell.Id == alone.Id ? cell with { Value = 1 } : cell)] };
            (Dictionary<string, (long Lower, long Upper)> bounds, int tables) = TableEnumerator.Enumerate(view, 1, MostTables);
            Assert.True(tables >= 1);
            foreach ((string id, (long lower, long upper)) in bounds.Where(cell => hidden[cell.Key].IsPrimary))
            {
                // one and the same person, alone in both
                bool isSame = hidden[id].Value == 1 && published.Cells.Single(cell => cell.Id == id).Column.Intersect(alone.Column).Any(inner => ones.Contains(inner.Inner));
                // two values are two values, however many tables were left
                if (!isSame && upper == lower && tables > MostTables)
                    return false;
                Assert.True(isSame || upper > lower, $"whoever is alone in {alone.Id} knows {id} = {lower}");
            }
        }

        return true;
    }
}
