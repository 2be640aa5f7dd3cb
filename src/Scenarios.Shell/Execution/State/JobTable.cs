using System.Runtime.ExceptionServices;
using System.Text;
using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Execution.State;

/// <summary>The background commands of one shell, oldest first.</summary>
internal sealed class JobTable
{
    private readonly List<Job> _jobs = [];

    public IReadOnlyList<Job> All => _jobs;

    public Job Add(Process process, string source)
    {
        var job = new Job(_jobs.Count == 0 ? 1 : _jobs[^1].Number + 1, process, source);
        _jobs.Add(job);
        return job;
    }

    /// <summary>The job that <c>%1</c>, <c>%%</c>, <c>%+</c>, <c>%-</c> or a process id refers to.</summary>
    public Job? Find(string specification) => specification switch
    {
        "%%" or "%+" or "%" => _jobs.Count > 0 ? _jobs[^1] : null,
        "%-" => _jobs.Count > 1 ? _jobs[^2] : null,
        ['%', ..] => _jobs.Find(job => $"%{job.Number}" == specification),
        _ => _jobs.Find(job => $"{job.Process.LocalId}" == specification),
    };

    public string Describe(IEnumerable<Job> jobs)
    {
        var text = new StringBuilder();
        foreach (var job in jobs)
        {
            var fromEnd = _jobs.Count - _jobs.IndexOf(job);
            text.Append(job.Describe(fromEnd == 1, fromEnd == 2));
        }

        return text.ToString();
    }

    /// <summary>
    /// Removes the jobs that have ended. If one failed by an exception, which no program may do, it is thrown so that nobody overlooks it.
    /// </summary>
    /// <returns>The lines that an interactive shell prints about them.</returns>
    public string RemoveEnded()
    {
        var ended = _jobs.Where(job => !job.Process.IsRunning).ToArray();
        if (ended.Length == 0)
        {
            return string.Empty;
        }

        var text = Describe(ended);
        foreach (var job in ended)
        {
            Remove(job);
        }

        return text;
    }

    public void Remove(Job job)
    {
        _jobs.Remove(job);
        if (job.Process.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
