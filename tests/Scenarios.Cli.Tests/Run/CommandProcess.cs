using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Scenarios.Cli.Tests.Run;

/// <summary>The command as a separate process in a folder: for what only a process has, such as signals.</summary>
internal sealed class CommandProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _text = new();

    private CommandProcess(Process process) => _process = process;

    /// <summary>The command that these tests were built with.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios.dll");

    /// <summary>Its output so far, of both streams.</summary>
    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    public static CommandProcess Start(string folder, params string[] arguments) => Start(folder, "dotnet", [Assembly, .. arguments]);

    /// <summary>Starts another program, such as a shell that runs the command.</summary>
    public static CommandProcess Start(string folder, string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var command = new CommandProcess(new Process { StartInfo = start });
        command._process.OutputDataReceived += command.Take;
        command._process.ErrorDataReceived += command.Take;
        command._process.Start();
        command._process.BeginOutputReadLine();
        command._process.BeginErrorReadLine();
        return command;
    }

    /// <summary>Waits until it has written a text.</summary>
    public void WaitFor(string text)
    {
        var since = Stopwatch.StartNew();
        while (!Text.Contains(text, StringComparison.Ordinal))
        {
            since.Elapsed.ShouldBeLessThan(Limit, $"\"{text}\" was not written, but: {Text}");
            Thread.Sleep(20);
        }
    }

    /// <summary>Sends it a signal, such as INT.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public int WaitForExit()
    {
        if (!_process.WaitForExit(Limit))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The command did not end within {Limit.TotalSeconds} s. It wrote: {Text}");
        }

        // Now all output has arrived.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose() => _process.Dispose();

    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (_text)
        {
            _text.Append(line.Data).Append(line.Data is null ? "" : "\n");
        }
    }
}
