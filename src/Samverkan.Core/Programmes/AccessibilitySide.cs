namespace Samverkan.Core.Programmes;

/// <summary>The sides of accessibility.</summary>
public enum AccessibilitySide
{
    /// <summary>How the work is done.</summary>
    Operations = 0,

    /// <summary>Premises, workplaces and transports.</summary>
    Physical = 1,

    /// <summary>How people are spoken with.</summary>
    Communication = 2,

    /// <summary>Texts and forms.</summary>
    Information = 3,
}
