using System.Runtime.CompilerServices;
using System.Text;
using NJsonSchema;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class TablesSchemaTests
{
    [Fact]
    public async Task What_is_written_and_the_published_schema_agree()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(SchemaPath(), TestContext.Current.CancellationToken);
        InnerCells cells = CellsFileTests.Read("kön,region,n\nf,Ö,30\nm,Ö,2\n", "kön,region", "region").Cells!;
        string json = Encoding.UTF8.GetString(TableProtection.Protect(cells, new DisclosureOptions(), "tests 1").Published.ToFiles()[^1].Content.Span);
        Assert.Empty(schema.Validate(json));
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(TableRounding.Round(cells, 5).ToFiles()[^1].Content.Span)));
        InnerCells keyed = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("kön,n,k\nf,30,1.5\nm,2,0.25\n")), "cells.csv", new CellsLayout("n", [TableSpec.Parse("kön")]) { KeyColumn = "k" }).Cells!;
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(CellKeyMethod.Perturb(keyed, CellKeyMethod.TableFor(5)).ToFiles()[^1].Content.Span)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"suppress\"", "\"guess\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"minimumCount\": 5", "\"minimumCount\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("table1.csv", "../table1.csv", StringComparison.Ordinal)));
    }

    private static string SchemaPath([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/schemas/tables.schema.json"));
}
