using System.Runtime.CompilerServices;
using System.Text;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;

namespace Samverkan.Core.Tests.Forms;

/// <summary>A form with every type of question, as <c>tests/Samverkan.Cli.Tests/Mistakes/form.json</c> holds it.</summary>
internal static class FormSamples
{
    public static string Json { get; } = File.ReadAllText(PathOf("tests", "Samverkan.Cli.Tests", "Mistakes", "form.json"));

    public static Form Survey { get; } = Read(Json);

    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    public static Form Read(string json)
    {
        FindingList findings = new("form.json");
        Form? form = FormReader.Read(Encoding.UTF8.GetBytes(json), findings);
        Assert.Equal(0, findings.Count);
        return form!;
    }

    public static Answer Yes(string question) => new(new(question), AnswerValue.Of(true));

    public static Answer No(string question) => new(new(question), AnswerValue.Of(false));

    public static Answer Number(string question, int number) => new(new(question), AnswerValue.Of(number));

    public static Answer Code(string question, string code) => new(new(question), AnswerValue.Of(new AnswerCode(code)));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
