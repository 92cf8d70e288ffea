using System.Globalization;

/// <summary>
/// Runs at the start of a child process and writes down which culture is really in force there. The runtime asks for a type of this
/// name, in no namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>The variable that names the file to write.</summary>
    public const string FileVariable = "SAMVERKAN_TEST_CULTURE_FILE";

    /// <summary>What is written when a culture is in force: its name, a letter in upper case, a number, a year.</summary>
    public static string Witness(CultureInfo culture) => string.Join('|', culture.Name, "i".ToUpper(culture), 1.5.ToString(culture), new DateTime(2025, 1, 15).ToString("yyyy", culture));

    /// <summary>Called by the runtime before the program's own entry point.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
            File.WriteAllText(file, Witness(CultureInfo.CurrentCulture));
    }
}
