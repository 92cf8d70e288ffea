#:project ../src/Samverkan.Analysis.Parquet/Samverkan.Analysis.Parquet.csproj
#:project ../src/Samverkan.Synthetic/Samverkan.Synthetic.csproj
using System.Collections.Immutable;
using Apache.Arrow;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Parquet;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Synthetic;

// 1. A cohort: here of people who do not exist. A researcher is given one as a reader's access allows.
Programme programme = ProgrammeCatalog.Stockholmskraften;
LocalDate until = new(2026, 8, 31);
SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), participants: 300, seed: 11, until: until);
AnalysisData data = AnalysisData.Of(Journey.FoldAll(people.Entries), programme.Id, CohortReading.Of(programme), until, Instant.FromUtc(2026, 8, 31, 22, 0));

// 2. The tidy long table, without ids: one row for a person, an indicator, a rater and a wave, and for what is missing
using (CohortTables tables = CohortTables.Of(data.Cohort))
{
    Console.WriteLine($"{tables.Participants.Length} persons, {tables.Ratings.Length} rows of ratings, {tables.RowsLeftOut} protected identities left out");
    string[] shown = ["row", "wave", "rater", "indicator", "state", "value"];
    Console.WriteLine(string.Join("  ", shown.Select(name => name.PadRight(20))));
    for (int row = 0; row < 6; row++)
        Console.WriteLine(string.Join("  ", shown.Select(name => Cell(tables.Ratings.Column(name), row).PadRight(20))));
}

// 3. To Parquet, for R, Python or DuckDB; and back
string folder = Directory.CreateTempSubdirectory("samverkan-research-").FullName;
CohortFiles.Write(data.Cohort, folder);
CohortFiles.WriteFacts(data.Cohort, folder);
foreach (TableDescription table in TableDescription.All)
    Console.WriteLine($"{Path.GetFileName(CohortFiles.PathOf(folder, table))}: {table.Columns.Length} columns, {new FileInfo(CohortFiles.PathOf(folder, table)).Length / 1024.0:0} kB");
Cohort? read = CohortFiles.Read(folder, out ImmutableArray<Finding> findings);
foreach (Finding finding in findings)
    Console.WriteLine(finding.Format(Language.English));
Directory.Delete(folder, recursive: true);
if (read is null)
    return 1;

// 4. The same analyses over what was read: growth by a mixed model, time to work or studies with competing exits
AnalysisData again = new(read);
foreach (IProgressionAnalysis analysis in (IProgressionAnalysis[])[new GrowthOfIndicators(), new WorkOrStudies()])
{
    string printed = analysis.Run(again).ToText(Language.English);
    Console.WriteLine();
    Console.WriteLine(printed);
    if (printed != analysis.Run(data).ToText(Language.English))
        return 1;
}

// 5. Or by hand: every figure with n, missing, method and assumptions, or the reason why there is none
Finding<KaplanMeier> stay = KaplanMeier.From(WorkOrStudies.Count(read, read.Participated).AnyWay());
Console.WriteLine($"{stay.Basis.Method.Name.English}, n = {stay.Basis.Count}, missing = {stay.Basis.Missing}");
Console.WriteLine($"Half have left, to work, to studies or otherwise, after {stay.Value.Median()} days");
foreach (LocalizedText assumption in stay.Basis.Method.Assumptions)
    Console.WriteLine($"  assumes: {assumption.English}");
RatingScores scores = RatingScores.Of(read.Ratings, read.Participated);
Finding<MeanEstimate> change = scores.Matrix.Changes(0)[0].Mean();
Console.WriteLine($"{scores.Series[0]}: mean change {change.Value.Mean:0.00} from first to last, n = {change.Basis.Count}, missing = {change.Basis.Missing}");
return 0;

static string Cell(IArrowArray cells, int row) => cells switch
{
    _ when cells.IsNull(row) => "-",
    StringArray text => text.GetString(row),
    Int32Array numbers => numbers.GetValue(row).ToString()!,
    _ => "?",
};
