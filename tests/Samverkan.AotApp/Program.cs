using Samverkan.Core.Vocabulary;

// A real path through the public packages, compiled ahead of time. Exit code 0 says that it went as expected.
LocalizedText text = new("Talet {0} är för stort.", "The number {0} is too large.");
RefusalCode code = new("SAM1099", CodeOrigin.Reading, text, new LocalizedText("", ""), new SourceReference("Exempel", ""));
Finding finding = new("example.json", new FilePosition(3, 7), "count", code.With("12"));
string line = finding.Format(Language.English);
Console.WriteLine(line);
if (line != "example.json:3:7: SAM1099: count: The number 12 is too large.")
    return 1;

return 0;
