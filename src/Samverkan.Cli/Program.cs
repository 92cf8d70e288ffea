using System.Text;
using NodaTime;
using Samverkan.Cli;

// The tool is a host, and a host is where the real clock comes in. Nothing below takes one on its own.
UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
await using StreamWriter output = new(Console.OpenStandardOutput(), utf8) { AutoFlush = false, NewLine = "\n" };
await using StreamWriter error = new(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
return await Tool.RunAsync(args, new ToolHost(output, error, SystemClock.Instance) { IsTerminal = !Console.IsErrorRedirected });
