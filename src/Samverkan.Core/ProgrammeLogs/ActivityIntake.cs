namespace Samverkan.Core.ProgrammeLogs;

/// <summary>How people come into an activity that is offered (<i>intag</i>). Nobody having said is <see langword="null"/>, not one of these.</summary>
public enum ActivityIntake
{
    /// <summary>All begin together on the first day (<i>gemensam start</i>): after it nobody comes in.</summary>
    OneStart = 0,

    /// <summary>People come in as places become free, from the first day to the last (<i>löpande intag</i>).</summary>
    Rolling = 1,
}
