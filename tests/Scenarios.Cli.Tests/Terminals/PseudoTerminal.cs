using System.Diagnostics;
using System.Text;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>
/// The built command at a real terminal of the operating system, created by <c>script</c> (util-linux): keys go in, and the display comes
/// out.
/// </summary>
internal sealed class PseudoTerminal : IDisposable
{
    /// <summary>Far longer than anything here takes, so that a busy machine does not fail tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly int _columns;
    private readonly Process _process;
    private readonly StringBuilder _sent = new();
    private readonly Task _reading;

    public PseudoTerminal(string folder, string arguments, int columns = 100, params (string Name, string Value)[] environment)
    {
        RequireScript();
        _columns = columns;
        var start = new ProcessStartInfo(
            "script",
            ["-qec", $"stty cols {columns} rows 40; exec dotnet '{Command}' {arguments}", "/dev/null"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _reading = Task.Run(Read);
    }

    /// <summary>The command under test, which is beside the tests.</summary>
    public static string Command { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios.dll");

    /// <summary>Everything that was sent to the terminal.</summary>
    public string Sent
    {
        get
        {
            lock (_sent)
            {
                return _sent.ToString();
            }
        }
    }

    public string Screen => TerminalEmulator.Show(Sent, _columns);

    public void Press(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    /// <summary>Waits until the screen ends with a text.</summary>
    public PseudoTerminal WaitForEnd(string text) =>
        WaitFor(screen => screen.EndsWith(text, StringComparison.Ordinal), $"to end with \"{text}\"");

    public PseudoTerminal WaitForText(string text) =>
        WaitFor(screen => screen.Contains(text, StringComparison.Ordinal), $"to contain \"{text}\"");

    /// <summary>Waits for the end of the command.</summary>
    /// <returns>Its exit code.</returns>
    public int WaitForExit()
    {
        if (!_reading.Wait(Patience) || !_process.WaitForExit(Patience))
        {
            Assert.Fail($"The command did not end. The screen:\n{Screen}");
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static void RequireScript()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!OperatingSystem.IsLinux() || !folders.Any(folder => File.Exists(Path.Combine(folder, "script"))))
        {
            Assert.Ignore("A terminal to try the command at is made by script (util-linux), which is not on PATH.");
        }
    }

    private PseudoTerminal WaitFor(Func<string, bool> condition, string what)
    {
        var since = Stopwatch.StartNew();
        while (!condition(Screen))
        {
            if (since.Elapsed > Patience || _reading.IsCompleted && !condition(Screen))
            {
                Assert.Fail($"Waited for the screen {what}. It is:\n{Screen}");
            }

            Thread.Sleep(20);
        }

        return this;
    }

    private void Read()
    {
        var buffer = new char[4096];
        while (_process.StandardOutput.Read(buffer, 0, buffer.Length) is > 0 and var count)
        {
            lock (_sent)
            {
                _sent.Append(buffer, 0, count);
            }
        }
    }
}
