using System.Collections.Immutable;
using Samverkan.Core.Programmes;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Synthetic;

/// <summary>What the synthetic staff write. Invented, and about nobody.</summary>
internal static class LogTexts
{
    private static readonly ImmutableArray<string> Agenda = ["Läget i programmet", "Måluppfyllelse", "Beslut"];

    private static readonly ImmutableArray<string> Decisions =
    [
        "Parternas chefer prioriterar tid för gemensamma möten.",
        "Rutinen för remiss förenklas.",
        "Uppföljningen redovisas för kvinnor och män var för sig.",
        "Frågan tas vidare till parternas ordinarie samverkan.",
        "Fler arbetsgivare bjuds in till nästa möte.",
        "Lokalen byts mot en som är lättare att nå.",
    ];

    private static readonly ImmutableArray<ReflectionNoted> Reflections =
    [
        new("Mötena blir långa och deltagaren säger lite.", "En kort dagordning som deltagaren får i förväg.", "Deltagaren kommer förberedd och säger mer."),
        new("Planeringen skrivs på varje parts eget sätt.", "En gemensam mall som alla fyller i tillsammans.", "Det blir tydligt vem som gör vad."),
        new("Insatser avslutas innan nästa har hittats.", "Nästa steg bokas innan insatsen tar slut.", "Glappen blir kortare."),
        new("Arbetsgivare frågas sent.", "En arbetsgivarkontakt redan under kartläggningen.", "Önskemål om arbete blir konkreta tidigare."),
        new("Tolk bokas till vissa möten men inte till andra.", "Tolkbehovet skrivs i kallelsen.", "Färre möten får göras om."),
    ];

    private static readonly ImmutableArray<SystemDeviationNoted> Deviations =
    [
        new("Beslut om ersättning kom efter att insatsen hade börjat.", "mellan Arbetsförmedlingen och kommunen"),
        new("Samma uppgifter fick lämnas två gånger.", "i parternas blanketter"),
        new("En insats fick inte pågå samtidigt som en annan.", "i regelverket för insatser"),
        new("Väntetiden till vården stoppade planeringen.", "mellan vården och teamet"),
    ];

    private static readonly ImmutableArray<string> Measures =
    [
        "En gemensam rutin för start skrevs.",
        "Parterna bytte kontaktpersoner.",
        "Frågan togs upp i styrgruppen.",
        "Blanketten gjordes om till en.",
    ];

    public static string Measure(SeededRandom random) => Measures[random.Between(0, Measures.Length - 1)];

    public static MeetingHeld Meeting(Programme programme, GovernanceKind kind, SeededRandom random)
    {
        ImmutableArray<string> agenda = programme.StandingAgenda.IsEmpty ? Agenda : [.. programme.StandingAgenda.Select(static point => point.Text.Swedish)];
        int first = random.Between(0, Decisions.Length - 1);
        int count = random.Between(0, 2);
        return kind == GovernanceKind.SteeringGroup
            ? new(kind, agenda, [.. Enumerable.Range(first, count).Select(static i => Decisions[i % Decisions.Length])])
            : new(kind, kind == GovernanceKind.PreMeeting ? agenda : [], []);
    }

    public static ReflectionNoted Reflection(SeededRandom random) => Reflections[random.Between(0, Reflections.Length - 1)];

    public static SystemDeviationNoted Deviation(SeededRandom random) => Deviations[random.Between(0, Deviations.Length - 1)];
}
