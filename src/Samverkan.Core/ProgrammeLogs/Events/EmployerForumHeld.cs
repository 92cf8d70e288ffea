namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Employers met the programme in a forum (<i>arbetsgivarforum</i>), for example Innovationsforum.</summary>
/// <param name="Forum">Its name.</param>
/// <param name="Employers">How many employers took part, from 0.</param>
/// <param name="Subject">What it was about, in free text.</param>
public sealed record EmployerForumHeld(string Forum, int Employers, string? Subject = null)
    : ProgrammeEvent("employerForumHeld");
