using System.Collections.Immutable;
using Apache.Arrow;
using Apache.Arrow.Types;
using CsCheck;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Files;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet.Tests;

public sealed class CohortFilesTests
{
    [Theory]
    [InlineData(ColumnarFormat.Parquet)]
    [InlineData(ColumnarFormat.Arrow)]
    public void What_was_written_is_read(ColumnarFormat format) => Gen.Select(People.Some, Gen.Enum<RowIdentity>()).Sample(
        (rows, identity) =>
        {
            using Folder folder = new();
            Cohort cohort = People.Cohort(rows);
            int left = CohortFiles.Write(cohort, folder.Path, format, identity);
            Cohort? read = CohortFiles.Read(folder.Path, out ImmutableArray<Finding> findings, format);
            return left == 0 && findings.IsEmpty && read is not null && People.AreEqual(cohort, read)
                && (identity == RowIdentity.RowNumbers || read.Participants.Span.SequenceEqual(cohort.Participants.Span));
        },
        iter: 60);

    [Fact]
    public void A_protected_identity_is_no_row_and_an_id_is_there_only_when_asked_for()
    {
        CohortRow[] rows = [People.Person(1), People.Person(2) with { IsIdentityProtected = true }, People.Person(3)];
        using CohortTables tables = CohortTables.Of(People.Cohort(rows));
        Assert.Equal((2, 1), (tables.Participants.Length, tables.RowsLeftOut));
        Assert.Equal([0, 1], ((Int32Array)tables.Participants.Column(0)).Values.ToArray());
        Assert.Equal(2, tables.Participants.Column("participant").NullCount);
        Assert.Equal("1", tables.Participants.Schema.Metadata["samverkan.rows-left-out"]);
        using CohortTables named = CohortTables.Of(People.Cohort(rows), RowIdentity.ParticipantIds);
        Assert.Equal(rows[2].Participant.ToString(), ((StringArray)named.Participants.Column("participant")).GetString(1));
    }

    [Fact]
    public void A_wave_that_is_due_without_a_form_is_a_row_of_its_own()
    {
        CohortRow[] rows =
        [
            People.Person(1) with { DueWaves = [0, 1], Forms = [Form(0, AnswerState.Answered, 4)] },
            People.Person(2) with { DueWaves = [0] },
        ];
        using CohortTables tables = CohortTables.Of(People.Cohort(rows));
        StringArray states = (StringArray)tables.Ratings.Column("state");
        Int32Array values = (Int32Array)tables.Ratings.Column("value");
        Assert.Equal(
            [("answered", 4), ("missing", null), ("missing", null)],
            Enumerable.Range(0, tables.Ratings.Length).Select(i => (states.GetString(i), values.GetValue(i))));
    }

    [Fact]
    public void The_meaning_of_a_column_stands_in_the_file()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([]));
        foreach ((TableDescription table, RecordBatch rows) in new[] { (TableDescription.Participants, tables.Participants), (TableDescription.Ratings, tables.Ratings) })
        {
            Assert.Equal(table.Columns.Select(static column => column.Name), rows.Schema.FieldsList.Select(static field => field.Name));
            Assert.Equal(table.Columns.Select(static column => column.About.English), rows.Schema.FieldsList.Select(static field => field.Metadata["en"]));
        }
    }

    [Theory]
    [InlineData(ColumnarFormat.Parquet)]
    [InlineData(ColumnarFormat.Arrow)]
    public void A_broken_file_is_refused_and_never_an_exception(ColumnarFormat format)
    {
        using Folder whole = new();
        CohortFiles.Write(People.Cohort([People.Person(1), People.Person(2) with { DueWaves = [0], Forms = [Form(0, AnswerState.Answered, 4)] }]), whole.Path, format);
        CohortFiles.WriteFacts(People.Cohort([People.Person(1), People.Person(2)]), whole.Path, format);
        Gen.Select(Gen.Bool, Gen.Double[0, 1], Gen.Byte.Array[0, 60], Gen.Bool).Sample(
            (first, share, noise, cut) =>
            {
                TableDescription table = first ? TableDescription.Participants : TableDescription.Ratings;
                using Folder broken = new();
                foreach (TableDescription each in TableDescription.All)
                    File.Copy(CohortFiles.PathOf(whole.Path, each, format), CohortFiles.PathOf(broken.Path, each, format));
                byte[] bytes = File.ReadAllBytes(CohortFiles.PathOf(whole.Path, table, format));
                File.WriteAllBytes(CohortFiles.PathOf(broken.Path, table, format), cut ? bytes[..(int)(share * (bytes.Length - 1))] : noise);
                Cohort? read = CohortFiles.Read(broken.Path, out ImmutableArray<Finding> findings, format);
                return read is null && findings.Any(finding => finding.Refusal.Code.Equals(ParquetCodes.NotATable) && finding.File.EndsWith(Path.GetFileName(CohortFiles.PathOf("x", table, format)), StringComparison.Ordinal));
            },
            iter: 80);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using Folder folder = new();
        Assert.Null(CohortFiles.Read(folder.Path, out ImmutableArray<Finding> findings));
        Assert.Equal(ParquetCodes.NotATable, Assert.Single(findings).Refusal.Code);
    }

    [Fact]
    public void A_table_in_the_place_of_another_is_refused()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1)]));
        Assert.Equal([("SAM2502", 0, 0, ""), ("SAM2502", 0, 0, "")], Wrong(tables.Ratings, tables.Participants));
    }

    [Fact]
    public void Tables_of_two_cohorts_are_refused()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([]));
        using CohortTables others = CohortTables.Of(new CohortBuilder(new("other"), People.On, People.AsOf).Build());
        Assert.Equal([("SAM2508", 0, 0, "")], Wrong(tables.Participants, others.Ratings));
    }

    [Fact]
    public void A_column_that_is_missing_or_of_another_type_is_named()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1)]));
        Assert.Equal([("SAM2503", 0, 0, "sex")], Wrong(With(tables.Participants, "sex", "gender", StringType.Default, tables.Participants.Column("sex")), tables.Ratings));
        Assert.Equal(
            [("SAM2504", 0, 0, "sex")],
            Wrong(With(tables.Participants, "sex", "sex", Int32Type.Default, new Int32Array.Builder().Append(1).Build()), tables.Ratings));
    }

    [Theory]
    [InlineData("sex", "someone")]
    [InlineData("team", "Not A Key!")]
    [InlineData("participant", "short")]
    [InlineData("outcome", "Work")]
    public void A_word_that_cannot_be_is_located_and_not_repeated(string column, string word)
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1)]));
        int place = tables.Participants.Schema.GetFieldIndex(column) + 1;
        RecordBatch wrong = With(tables.Participants, column, column, StringType.Default, new StringArray.Builder().Append(word).Build());
        Assert.Equal([("SAM2505", 1, place, column)], Wrong(wrong, tables.Ratings));
        FindingList findings = new("x");
        CohortTables.ToCohort(wrong, tables.Ratings, findings, new FindingList("y"));
        Assert.DoesNotContain(word, findings.ToImmutable()[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gaps", -1, "SAM2505")]
    [InlineData("row", -1, "SAM2505")]
    public void A_number_that_cannot_be_is_located(string column, int value, string code)
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1)]));
        int place = tables.Participants.Schema.GetFieldIndex(column) + 1;
        Assert.Equal([(code, 1, place, column)], Wrong(With(tables.Participants, column, column, Int32Type.Default, new Int32Array.Builder().Append(value).Build()), tables.Ratings));
    }

    [Fact]
    public void A_person_twice_is_refused()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1), People.Person(2)]));
        RecordBatch twice = With(tables.Participants, "row", "row", Int32Type.Default, new Int32Array.Builder().Append(0).Append(0).Build());
        Assert.Equal([("SAM2506", 2, 1, "row")], Wrong(twice, tables.Ratings));
    }

    [Theory]
    [InlineData("row", 5, "SAM2507", 1)]
    [InlineData("set_version", 0, "SAM2505", 3)]
    [InlineData("wave", 64, "SAM2505", 6)]
    public void A_rating_of_nobody_or_nowhere_is_located(string column, int value, string code, int place)
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1) with { Forms = [Form(0, AnswerState.Answered, 4)] }]));
        RecordBatch wrong = With(tables.Ratings, column, column, Int32Type.Default, new Int32Array.Builder().Append(value).Build());
        Assert.Equal([(code, 1, place, column)], Wrong(tables.Participants, wrong));
    }

    [Fact]
    public void An_answer_without_a_value_is_refused()
    {
        using CohortTables tables = CohortTables.Of(People.Cohort([People.Person(1) with { Forms = [Form(0, AnswerState.Answered, 4)] }]));
        Assert.Equal([("SAM2505", 1, 9, "value")], Wrong(tables.Participants, With(tables.Ratings, "value", "value", Int32Type.Default, new Int32Array.Builder().AppendNull().Build())));
    }

    private static MeasuredForm Form(int wave, AnswerState state, int? value) =>
        new(People.On.PlusDays(-90), wave, new("skapa"), 1, RaterRole.Participant, [new(new("hope"), state, value)]);

    private static (string Code, int Line, int Column, string Field)[] Wrong(RecordBatch participants, RecordBatch ratings)
    {
        FindingList first = new("participants");
        FindingList second = new("ratings");
        Assert.Null(CohortTables.ToCohort(participants, ratings, first, second));
        return [.. first.ToImmutable().Concat(second.ToImmutable()).Select(static f => (f.Refusal.Code.Id, f.Position.Line, f.Position.Column, f.Field))];
    }

    private static RecordBatch With(RecordBatch table, string column, string name, IArrowType type, IArrowArray cells)
    {
        int place = table.Schema.GetFieldIndex(column);
        Field[] fields = [.. table.Schema.FieldsList.Select((field, i) => i == place ? new Field(name, type, true) : field)];
        return new RecordBatch(new Schema(fields, table.Schema.Metadata), table.Arrays.Select((array, i) => i == place ? cells : array), table.Length);
    }
}
