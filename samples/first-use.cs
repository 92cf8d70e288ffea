#:project ../src/Samverkan.Core/Samverkan.Core.csproj
using Samverkan.Core.Vocabulary;

LocalizedText text = new("Hej", "Hello");
Console.WriteLine(text.In(Language.English));
