using Scenarios.Steps.Clusters;

namespace Scenarios.Steps.Bindings;

/// <summary>Virtual time that passes.</summary>
[Binding]
public sealed class TimeSteps(ClusterDriver cluster)
{
    [When("{int} second(s) pass(es)")]
    public void SecondsPass(int seconds) => cluster.Pass(TimeSpan.FromSeconds(seconds));

    [When("{int} minute(s) pass(es)")]
    public void MinutesPass(int minutes) => cluster.Pass(TimeSpan.FromMinutes(minutes));

    [When("{int} hour(s) pass(es)")]
    public void HoursPass(int hours) => cluster.Pass(TimeSpan.FromHours(hours));

    [When("{int} day(s) pass(es)")]
    public void DaysPass(int days) => cluster.Pass(TimeSpan.FromDays(days));
}
