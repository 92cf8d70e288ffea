using System.CommandLine;
using System.Text;
using Samverkan.Cli.Pages;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan programmes list | show ID</c></summary>
internal static class ProgrammesVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Verb verb = new("programmes", "The programmes in the box: a list of them, or one in full with its sources.", "samverkan programmes show stockholmskraften --language en");
        verb.Add(CreateList(host));
        verb.Add(CreateShow(host));
        return verb;
    }

    private static Verb CreateList(ToolHost host)
    {
        Option<bool> json = ToolOptions.Json();
        Option<Language> language = ToolOptions.Language();
        Verb list = new("list", "Lists the programmes.", "samverkan programmes list") { json, language };
        list.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                WriteJson(host.Output);
            else
                WriteText(host.Output, parsed.GetValue(language));
            return ExitCode.Done;
        });
        return list;
    }

    private static Verb CreateShow(ToolHost host)
    {
        Argument<string> id = new("ID") { Description = "The programme's id." };
        Option<bool> json = ToolOptions.Json();
        Option<Language> language = ToolOptions.Language();
        Verb show = new("show", "Shows one programme in full, each provision with its source.", "samverkan programmes show insikt") { id, json, language };
        show.SetAction(parsed =>
        {
            Programme programme = KnownProgrammes.Require(host, parsed.GetRequiredValue(id), parsed.GetValue(language));
            if (parsed.GetValue(json))
                host.Output.WriteLine(Encoding.UTF8.GetString(ProgrammeWriter.Write(programme).AsSpan()).TrimEnd());
            else
                ProgrammePage.Write(new TextPage(host.Output, parsed.GetValue(language)), programme);
            return ExitCode.Done;
        });
        return show;
    }

    private static void WriteText(TextWriter output, Language language)
    {
        int width = ProgrammeCatalog.All.Max(static programme => programme.Id.Value.Length);
        foreach (Programme programme in ProgrammeCatalog.All)
            output.WriteLine($"{programme.Id.Value.PadRight(width)}  {programme.Period.Value}  {programme.Name.In(language)}");
    }

    private static void WriteJson(TextWriter output)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartArray();
            foreach (Programme programme in ProgrammeCatalog.All)
            {
                writer.WriteStartObject();
                writer.WriteString("id", programme.Id.Value);
                writer.WriteString("edition", programme.Edition.Id.Value);
                writer.WriteString("period", programme.Period.Value.ToString());
                writer.WriteString("sv", programme.Name.Swedish);
                writer.WriteString("en", programme.Name.English);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
