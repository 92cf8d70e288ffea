using Apache.Arrow;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>Of which cohort a table is: what stands in a file's own metadata.</summary>
internal sealed record CohortOrigin(ProgrammeId Programme, LocalDate On, Instant AsOf)
{
    private const string Version = "1";
    private const string Prefix = "samverkan.";

    public static CohortOrigin Of(Cohort cohort) => new(cohort.Programme, cohort.On, cohort.AsOf);

    public Schema SchemaOf(TableDescription table, int left)
    {
        Schema.Builder schema = new();
        foreach (TableColumn column in table.Parts)
            schema.Field(column.ToField());
        schema.Metadata(Prefix + "table", table.Name);
        schema.Metadata(Prefix + "version", Version);
        schema.Metadata(Prefix + "programme", Programme.Value);
        schema.Metadata(Prefix + "on", LocalDatePattern.Iso.Format(On));
        schema.Metadata(Prefix + "as-of", InstantPattern.ExtendedIso.Format(AsOf));
        schema.Metadata(Prefix + "rows-left-out", left.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return schema.Build();
    }

    /// <summary>Reads it; null when the schema is of another table, another version, or nobody's.</summary>
    public static CohortOrigin? Of(Schema schema, TableDescription table) =>
        Said(schema, "table") == table.Name && Said(schema, "version") == Version
        && Slug.TryParse(Said(schema, "programme"), out ProgrammeId? programme)
        && LocalDatePattern.Iso.Parse(Said(schema, "on") ?? "").TryGetValue(default, out LocalDate on)
        && InstantPattern.ExtendedIso.Parse(Said(schema, "as-of") ?? "").TryGetValue(default, out Instant asOf)
            ? new(programme, on, asOf)
            : null;

    /// <summary>The number of persons left out that a file tells; null when it tells none.</summary>
    public static int? LeftOutOf(Schema schema) =>
        int.TryParse(Said(schema, "rows-left-out"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int left) ? left : null;

    private static string? Said(Schema schema, string name) =>
        schema.HasMetadata && schema.Metadata.TryGetValue(Prefix + name, out string? value) ? value : null;
}
