using System.Text;
using CsCheck;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class CellsFileTests
{
    internal static CellsReading Read(byte[] bytes, string? status = null, params string[] tables) =>
        CellsFile.Read(new MemoryStream(bytes), "cells.csv", new CellsLayout("n", [.. tables.Select(TableSpec.Parse)]) { StatusColumn = status });

    internal static CellsReading Read(string text, params string[] tables) => Read(Encoding.UTF8.GetBytes(text), null, tables);

    [Fact]
    public void Reads_quotes_line_ends_and_a_byte_order_mark()
    {
        CellsReading reading = Read([0xEF, 0xBB, 0xBF, .. "sex,region,n\r\nf,\"A, \"\"norr\"\"\",3\nm,\"A, \"\"norr\"\"\",4\r\n\r\nf,Ö,5"u8], null, "sex,region");
        Assert.Empty(reading.Findings);
        Assert.Equal(12, reading.Cells!.Total);
        Assert.Equal(["A, \"norr\"", "Ö"], reading.Cells.Structure.Columns[1].Categories);
        CellSystem system = reading.Cells.ToSystem();
        Assert.Equal(0, system.Cells.Single(static c => c.Id == "sex=m, region=Ö").Value);
        Assert.Equal(8, system.Cells.Single(static c => c.Id == "sex=f").Value);
        Assert.Equal(12, system.Cells.Single(static c => c.Id == "Total").Value);
    }

    [Theory]
    [InlineData("", "SAM4032", 1, 1)]
    [InlineData("sex,n\n", "SAM4032", 2, 1)]
    [InlineData("kön,n\nf,1\n", "SAM4022", 1, 1)]
    [InlineData("sex;n\nf;1\n", "SAM4035", 1, 1)]
    [InlineData("sex;region;n\nf;A;1\n", "SAM4035", 1, 1)]
    [InlineData("sex,sex,n\nf,f,1\n", "SAM4023", 1, 5)]
    [InlineData("sex,n\nf,1\nm\n", "SAM4024", 3, 1)]
    [InlineData("sex,n\nf,1\nm,2,3\n", "SAM4024", 3, 1)]
    [InlineData("sex,n\nf,1\nm,1.5\n", "SAM4025", 3, 3)]
    [InlineData("sex,n\nåäö,-1\n", "SAM4025", 2, 5)]
    [InlineData("sex,n\nf,1e3\n", "SAM4025", 2, 3)]
    [InlineData("sex,n\nf,9999999999999999999999\n", "SAM4025", 2, 3)]
    [InlineData("sex,n\nf,\n", "SAM4025", 2, 3)]
    [InlineData("sex,n\nf,1\nm,1\nf,2\n", "SAM4027", 4, 1)]
    [InlineData("sex,n\n,1\n", "SAM4028", 2, 1)]
    [InlineData("sex,n\nTotal,1\n", "SAM4029", 2, 1)]
    [InlineData("sex,n\nf\"x,1\n", "SAM4020", 2, 2)]
    [InlineData("sex,n\n\"f\"x,1\n", "SAM4020", 2, 4)]
    [InlineData("sex,n\nm,1\n\"f,1\n", "SAM4020", 3, 1)]
    public void Says_what_is_wrong_and_where(string text, string code, int line, int column)
    {
        CellsReading reading = Read(text, "sex");
        Assert.Null(reading.Cells);
        Finding finding = reading.Findings[0];
        Assert.Equal((code, line, column), (finding.Refusal.Code.Id, finding.Position.Line, finding.Position.Column));
        Assert.DoesNotContain("{", finding.Format(Language.Swedish), StringComparison.Ordinal);
        Assert.DoesNotContain("{", finding.Format(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_told_at_the_field()
    {
        CellsReading reading = Read([.. "sex,n\nm,1\n"u8, (byte)'k', 0xF6, (byte)',', (byte)'1'], null, "sex");
        Assert.Equal(("SAM1001", 3, 1), (reading.Findings[0].Refusal.Code.Id, reading.Findings[0].Position.Line, reading.Findings[0].Position.Column));
    }

    [Fact]
    public void A_table_may_not_cross_the_count_or_take_a_name_of_the_result()
    {
        Assert.Equal("SAM4031", Read("sex,n\nf,1\n", "sex,n").Findings[0].Refusal.Code.Id);
        Assert.Equal("SAM4030", Read("value,n\nf,1\n", "value").Findings[0].Refusal.Code.Id);
    }

    [Fact]
    public void An_unknown_status_is_refused_and_a_known_one_decides()
    {
        Assert.Equal("SAM4026", Read("sex,n,s\nf,1,hemlig\n"u8.ToArray(), "s", "sex").Findings[0].Refusal.Code.Id);
        CellSystem system = Read("sex,region,n,s\nf,A,10,primary\nm,A,10,publish\nf,B,1,publish\nm,B,9,\n"u8.ToArray(), "s", "sex,region").Cells!.ToSystem();
        Assert.Equal(APrioriStatus.Primary, system.Cells.Single(static c => c.Id == "sex=f, region=A").Status);
        Assert.Equal(APrioriStatus.Publish, system.Cells.Single(static c => c.Id == "sex=f, region=B").Status);
        Assert.All(system.Cells.Where(static c => c.Importance > 0), static c => Assert.Equal(APrioriStatus.None, c.Status));
    }

    [Fact]
    public void A_table_of_several_rows_a_cell_is_primary_when_one_row_is() =>
        Assert.Equal(
            APrioriStatus.Primary,
            Read("sex,region,n,s\nf,A,10,primary\nf,B,10,publish\nm,B,9,publish\n"u8.ToArray(), "s", "sex").Cells!.ToSystem().Cells.Single(static c => c.Id == "sex=f").Status);

    [Fact]
    public void A_field_of_a_hundred_megabytes_is_refused_without_being_kept()
    {
        using Repeated stream = new("sex,n\n"u8.ToArray(), 100_000_000);
        CellsReading reading = CellsFile.Read(stream, "cells.csv", new CellsLayout("n", [TableSpec.Parse("sex")]));
        Assert.Equal("SAM4021", reading.Findings[0].Refusal.Code.Id);
        Assert.Equal(2, reading.Findings[0].Position.Line);
    }

    [Fact]
    public void Ten_thousand_broken_rows_are_told_up_to_a_limit() =>
        Assert.InRange(Read("sex,n\n" + string.Concat(Enumerable.Repeat("f,x\n", 10_000)), "sex").Findings.Length, 1000, 1001);

    [Fact]
    public void Tables_too_large_to_protect_are_refused()
    {
        StringBuilder text = new("a,b,c,n\n");
        for (int i = 0; i < 200; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i},b{i},c{i},1\n");
        Assert.Equal("SAM4012", Read(text.ToString(), "a,b,c").Findings[0].Refusal.Code.Id);
        Assert.Empty(Read(text.ToString(), "a,b", "b,c").Findings);
    }

    [Theory]
    [InlineData("", "SAM4010")]
    [InlineData("sex,,region", "SAM4010")]
    [InlineData("sex,sex", "SAM4010")]
    [InlineData("county/", "SAM4010")]
    public void A_specification_that_cannot_be_used_is_refused_with_a_code(string text, string code)
    {
        Assert.False(TableSpec.TryParse(text, out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code.Id);
        Assert.Throws<FormatException>(() => TableSpec.Parse(text));
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.OneOf(Gen.Byte, Gen.Int[0, 5].Select(static i => (byte)",\"\r\nf1"[i])).Array[0, 60].Sample(
            static bytes =>
            {
                CellsReading reading = Read([.. "sex,n\n"u8, .. bytes], null, "sex");
                Assert.Equal(reading.Findings.IsEmpty, reading.Cells is not null);
            },
            iter: Soak.Iterations(5_000, 1_000_000));

    /// <summary>A header and then one letter for ever, almost.</summary>
    private sealed class Repeated(byte[] header, long length) : Stream
    {
        private long _place;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => header.Length + length;

        public override long Position { get => _place; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, Length - _place);
            for (int i = 0; i < read; i++, _place++)
                buffer[offset + i] = _place < header.Length ? header[_place] : (byte)'f';
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
