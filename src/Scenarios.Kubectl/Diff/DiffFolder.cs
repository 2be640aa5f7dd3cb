using System.Globalization;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Diff;

/// <summary>A temporary directory with one file for each object, for the program that compares them.</summary>
internal sealed class DiffFolder
{
    private const string Temporary = "/tmp";
    private readonly IFileSystem _files;

    /// <param name="prefix"><c>LIVE</c> or <c>MERGED</c>.</param>
    /// <exception cref="CommandFailedException">The directory cannot be created.</exception>
    public DiffFolder(CommandCall call, string prefix)
    {
        _files = call.Context.Files;
        if (_files.KindOf(Temporary) is null)
        {
            _files.MakeDirectory(Temporary);
        }

        var number = call.Simulation.Random($"{prefix} {call.Context.Process.Id}")
            .Next(int.MaxValue)
            .ToString(CultureInfo.InvariantCulture);
        Path = $"{Temporary}/{prefix}-{number}";
        if (_files.MakeDirectory(Path).Error is { } error)
        {
            throw new CommandFailedException($"mkdir {Path}: {GoFileError.Of(error)}");
        }
    }

    public string Path { get; }

    public void Write(string name, string text) => _files.Write($"{Path}/{name}", text);

    public void Remove()
    {
        foreach (var name in _files.List(Path).Value ?? [])
        {
            _files.Remove($"{Path}/{name}");
        }

        _files.Remove(Path);
    }
}
