using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Where somebody gave nothing, and where a file lists categories in which nobody is.</summary>
public sealed class NothingGivenTests
{
    [Fact]
    public void A_contributor_who_gave_nothing_to_one_cell_knows_it_and_still_works_out_no_other()
    {
        // p1 is alone in two cells of the first row, and gave nothing to one of the third
        ProtectedCells safe = Amounts("a0,b0,3,p4;a0,b0,25,p101;a0,b1,10,p1;a0,b2,5,p1;a1,b0,2,p5;a1,b1,5,p5;a1,b2,4,p2;a2,b0,3,p6;a2,b1,0,p1;a2,b2,3,p109;a2,b2,5,p110", "a,b,kr,who", 79, "a,b");
        string[] own = ["a=a0, b=b1", "a=a0, b=b2", "a=a2, b=b1"];
        PublishedSystem view = safe.Published with
        {
            Cells = [.. safe.Published.Cells.Select(cell => own.Contains(cell.Id) ? cell with { Value = safe.System.Cells.Single(mine => mine.Id == cell.Id).Value } : cell)],
        };
        Assert.DoesNotContain(RationalAttacker.Determined(view), id => safe.State(id) == CellState.Primary);
        CertifiedCell nothing = safe.Certificate.Hidden.Single(static cell => cell.Id == "a=a2, b=b1");
        Assert.Equal((0, 0), (nothing.Value, nothing.Lower));
    }

    [Theory]
    [InlineData("a0,b0,c1,15,p1;a0,b0,c1,15,p2;a1,b1,c0,0,p5;a0,b1,c1,29,p3;a1,b1,c1,26,p6;a1,b0,c1,20,p7;a1,b0,c1,20,p8")]
    [InlineData("a0,b0,c0,6,p100;a0,b1,c0,2,p0;a0,b1,c1,5,p102;a0,b1,c1,0,p103;a0,b2,c0,0,p104;a0,b2,c1,0,p3;a1,b0,c0,5,p106;a1,b0,c0,5,p3;a1,b0,c1,19,p108;a1,b1,c0,25,p109;a1,b1,c0,4,p110;a1,b1,c1,1,p111;a1,b1,c1,0,p1")]
    [InlineData("a1,b1,c1,0,p1;a2,b1,c1,0,p2;a2,b1,c1,0,p3;a2,b1,c1,0,p4;a1,b2,c1,30,q1;a1,b2,c2,31,q2;a1,b2,c1,29,q3;a2,b2,c1,33,q4;a2,b2,c2,35,q5;a2,b2,c2,31,q6;a1,b3,c1,30,r1;a1,b3,c2,31,r2;a1,b3,c1,29,r3;a2,b3,c1,33,r4;a2,b3,c2,35,r5;a2,b3,c2,31,r6")]
    [InlineData("a0,b0,c1,0,p4;a0,b0,c2,0,p101;a0,b1,c0,373,p4;a0,b1,c2,0,p6;a1,b1,c0,377,p3;a1,b1,c1,0,p109")]
    public void A_table_that_would_tell_by_its_zeros_that_one_in_another_gave_nothing_withholds_them(string rows)
    {
        ProtectedCells safe = Amounts(rows, "a,b,c,kr,who", 80, "a,b", "b,c");
        string[] given = [.. safe.System.Cells.Where(static cell => cell is { Value: 0, Contributors: 1 }).Select(static cell => cell.Id)];
        Assert.NotEmpty(given);
        List<string> determined = RationalAttacker.Determined(safe.Published);
        Assert.All(given, id => Assert.True(!safe.IsPublished(id) && !determined.Contains(id), id));
    }

    [Fact]
    public void Nobody_alone_works_out_that_others_gave_nothing()
    {
        ProtectedCells safe = Amounts("a0,b0,89,p0;a0,b0,39,p101;a0,b0,193,p102;a0,b0,0,p103;a0,b0,0,p2;a0,b2,40,p105;a1,b0,0,p106;a1,b1,0,p107;a1,b2,0,p2", "a,b,kr,who", 66, "a,b");
        // whoever gave forty would find nothing left over for others where the total and the first cell are told
        Assert.False(safe.IsPublished("Total") && safe.IsPublished("a=a0, b=b0"));
        Assert.All(safe.System.Cells.Where(static cell => cell is { Value: 0, Contributors: 1 }), cell => Assert.False(safe.IsPublished(cell.Id), cell.Id));
    }

    [Fact]
    public void Where_columns_correspond_one_to_one_and_zeros_are_protected_nothing_is_published_and_those_inside_are_told()
    {
        ProtectedCells safe = Zeros("region,kommun,kod,n\nr0,k0,z0,20\nr1,k1,z1,20\n", "kommun,kod", "region");
        Assert.DoesNotContain(safe.System.Cells, cell => safe.IsPublished(cell.Id));
        Assert.Equal(["SAM4002: kommun=k0, kod=z1", "SAM4002: kommun=k1, kod=z0"], safe.Notices.Select(static notice => $"{notice.Code.Id}: {notice.Arguments[0]}"));
    }

    [Fact]
    public void Zeros_are_protected_though_a_file_lists_a_category_in_which_nobody_is()
    {
        ProtectedCells safe = Zeros("a,b,c,n\na0,b0,c0,0\na0,b0,c1,0\na1,b0,c1,2\na1,b1,c0,1\n", "a,b", "b,c");
        string[] zeros = [.. safe.System.Cells.Where(static cell => cell.Value == 0).Select(static cell => cell.Id)];
        Assert.NotEmpty(zeros);
        List<string> determined = RationalAttacker.Determined(safe.Published);
        Assert.All(zeros, id => Assert.True(!safe.IsPublished(id) && !determined.Contains(id), id));
        Assert.Empty(safe.Notices);
    }

    [Fact]
    public void A_zero_that_follows_from_what_lies_in_what_is_told_to_those_inside()
    {
        // each unit is of one kind and g0 has one unit alone: nobody there is of the other kind
        ProtectedCells safe = Zeros("g,unit,kind,n\ng0,a00,b0,12\ng1,a10,b0,1\ng1,a11,b0,0\ng1,a11,b1,3\n", "g/unit", "g,kind");
        Refusal notice = Assert.Single(safe.Notices);
        Assert.Equal("SAM4002: g=g0, kind=b1", $"{notice.Code.Id}: {notice.Arguments[0]}");
        Assert.False(safe.IsPublished("g=g0, kind=b1"));
    }

    [Fact]
    public void A_region_in_which_nobody_is_lies_in_the_county_under_which_the_file_lists_it()
    {
        // nobody is in r2; no table shows regions and counties together
        const string Rows = "k0,r0,x,7;k0,r1,x,9;k1,r2,x,0;k1,r3,x,8;k0,r0,y,6;k0,r1,y,7;k1,r2,y,0;k1,r3,y,12";
        CellSystem system = CellsFileTests.Read($"k,r,s,n\n{Rows.Replace(';', '\n')}\n", "k,s", "r,s").Cells!.ToSystem();
        Dictionary<string, int> inner = system.Cells.Where(static cell => cell.Column.Length == 1).ToDictionary(static cell => cell.Id, static cell => cell.Column[0].Inner, StringComparer.Ordinal);
        HashSet<string> relations = [.. system.Relations.Select(static relation => string.Join(' ', relation.Select(static term => term.Inner).Order()))];
        Assert.Contains(string.Join(' ', new[] { inner["k=k1, s=x"], inner["s=x, r=r2"], inner["s=x, r=r3"] }.Order()), relations);
    }

    private static ProtectedCells Zeros(string text, params string[] tables) =>
        TableProtection.Protect(CellsFileTests.Read(text, tables).Cells!, new DisclosureOptions { MinimumCount = 3, Zeros = ZeroRule.Protect }, "tests 1").Cells;

    private static ProtectedCells Amounts(string rows, string header, int percent, params string[] tables)
    {
        CellsLayout layout = new("", [.. tables.Select(TableSpec.Parse)]) { ValueColumn = "kr", ContributorColumn = "who" };
        InnerCells cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{rows.Replace(';', '\n')}\n")), "cells.csv", layout).Cells!;
        return TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = 2 }, new MagnitudeOptions { Dominance = [new DominanceRule(1, percent)] }, "tests 1").Cells;
    }
}
