using System.Text;
using NJsonSchema;
using Samverkan.Core.Files;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>What the samples add as data is data as the schemas and the readers have it.</summary>
public sealed class SampleProgrammeTests
{
    [Fact]
    public async Task The_sixth_programme_is_sound_and_written_as_it_is_read()
    {
        string text = RepositoryFile.Read("samples/mia-vidare.json");
        ProgrammeReading reading = ProgrammeReader.Read(Encoding.UTF8.GetBytes(text), "mia-vidare.json");
        Assert.Empty(reading.Findings.Select(static finding => finding.Format(Language.English)));
        JsonSchema schema = await JsonSchema.FromJsonAsync(RepositoryFile.Read("docs/schemas/programme.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(text).Select(static error => error.ToString()));
        ProgrammeReading again = ProgrammeReader.Read(ProgrammeWriter.Write(reading.Programme!).AsSpan(), "again.json");
        Assert.Equal(ProgrammeWriter.Write(reading.Programme!), ProgrammeWriter.Write(again.Programme!));
        Assert.Null(ProgrammeCatalog.Find(reading.Programme!.Id));
    }

    [Fact]
    public async Task The_sample_indicator_set_is_sound()
    {
        string text = RepositoryFile.Read("samples/own-indicators.json");
        FindingList findings = new("own-indicators.json");
        Assert.NotNull(IndicatorSetReader.Read(Encoding.UTF8.GetBytes(text), findings));
        Assert.Empty(findings.ToImmutable());
        JsonSchema schema = await JsonSchema.FromJsonAsync(RepositoryFile.Read("docs/schemas/indicator-set.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(text).Select(static error => error.ToString()));
    }
}
