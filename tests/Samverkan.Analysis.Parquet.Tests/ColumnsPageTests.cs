using System.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet.Tests;

/// <summary>The page of columns is the columns of the code.</summary>
public sealed class ColumnsPageTests
{
    [Fact]
    public void The_published_columns_are_those_of_the_code()
    {
        string file = Path.Combine(Root(), "docs", "columns.md");
        string made = Page();
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static string Page()
    {
        StringBuilder page = new();
        page.Append("""
            # Columns for researchers

            `Samverkan.Analysis.Parquet` writes a cohort as two tables, and a third of facts when asked, to Parquet or to Arrow. The meanings below stand in the files too, in Swedish and English, as
            metadata of the columns; programme, day and instant are metadata of the tables. What is missing is null, never zero. Persons with a protected identity
            are left out as rows, and their number stands in the metadata as `samverkan.rows-left-out`.

            This page is generated from the code, and a test holds it so. To make it anew:
            `SAMVERKAN_REGENERATE=1 dotnet run --project tests/Samverkan.Analysis.Parquet.Tests`.

            """);
        foreach (TableDescription table in TableDescription.All)
        {
            page.Append('\n').Append("## ").Append(table.Name).Append("\n\n").Append(table.About.In(Language.English)).Append("\n\n");
            page.Append("| Column | Type | May be missing | What it holds | Vad den innehåller |\n| --- | --- | --- | --- | --- |\n");
            foreach (ColumnDescription column in table.Columns)
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Type} | {(column.IsNullable ? "yes" : "no")} | {column.About.English} | {column.About.Swedish} |\n");
        }

        return page.ToString();
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
