namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The sex of a member of staff in the population register (<i>juridiskt kön</i>), for a programme's account of its staff by sex.</summary>
public enum StaffSex
{
    /// <summary>Nobody has said.</summary>
    NotStated = 0,

    /// <summary>Woman.</summary>
    Woman = 1,

    /// <summary>Man.</summary>
    Man = 2,
}
