using System.CommandLine;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan place</c></summary>
internal static class PlaceVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line.");
        Option<string> state = ToolOptions.InputFile("--state", "Who is already placed, and the capacity left.", required: false);
        Verb verb = new("place", "Places people on teams, with a waiting list and reasons. Not in this version.", "samverkan place --programme stockholmskraften --facts facts.jsonl") { programme, facts, state };
        verb.SetAction(_ =>
        {
            host.Error.WriteLine("samverkan: place is not in this version; samverkan demo places people on the six teams of Stockholmskraften");
            return ExitCode.Usage;
        });
        return verb;
    }
}
