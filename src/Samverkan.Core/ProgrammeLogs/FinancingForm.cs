namespace Samverkan.Core.ProgrammeLogs;

/// <summary>In what form a body pays its part of a programme.</summary>
public enum FinancingForm
{
    /// <summary>Money (<i>kontant</i>).</summary>
    Cash = 0,

    /// <summary>Time of its own staff (<i>personaltid</i>).</summary>
    StaffTime = 1,

    /// <summary>What participants receive to live on (<i>deltagarersättning</i>).</summary>
    ParticipantSupport = 2,

    /// <summary>Premises, equipment and the like without payment.</summary>
    InKind = 3,

    /// <summary>Support from the fund (<i>stöd från fonden</i>).</summary>
    Grant = 4,
}
