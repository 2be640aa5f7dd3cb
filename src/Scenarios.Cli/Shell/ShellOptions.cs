namespace Scenarios.Cli.Shell;

/// <summary>The cluster a terminal stands on.</summary>
internal sealed record ShellOptions(int Nodes, ulong Seed)
{
    /// <summary>The call that makes the same cluster, without what is typed.</summary>
    public string Call => $"scenarios shell --nodes {Nodes} --seed {Seed}";
}
