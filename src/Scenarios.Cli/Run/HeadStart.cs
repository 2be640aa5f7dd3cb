using Scenarios.Cluster;
using Scenarios.Running.Planning;
using Scenarios.Steps.Bindings;
using Scenarios.Terminals;

namespace Scenarios.Cli.Run;

/// <summary>
/// What every run loads, on another thread while the features are read and Reqnroll starts: the phrases, the first cluster and, by a short
/// rehearsal in it, the code of terminals, kubectl and nodes. Without it, the first scenarios would all load it at the same time. Scenarios
/// get clusters of their own.
/// </summary>
internal sealed class HeadStart
{
    private const string Rehearsal = """
        kubectl apply -f - <<'END'
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: nginx
                image: nginx:1.27
                ports: [{containerPort: 80}]
                readinessProbe: {httpGet: {port: 80}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        END
        kubectl rollout status deployment/web
        kubectl get deployments
        kubectl exec deployment/web -- curl -s http://web
        """;

    private readonly Task<SimulatedCluster> _cluster = Task.Run(MakeCluster);
    private readonly Task _rehearsal;

    private HeadStart() => _rehearsal = _cluster.ContinueWith(Rehearse, TaskScheduler.Default);

    /// <summary>Begins, and returns at once.</summary>
    public static HeadStart Begin() => new();

    /// <summary>Waits for what scenarios of this plan begin with. A failure comes again in them, where it is reported.</summary>
    public void Finish(RunPlan plan)
    {
        if (plan.Scenarios.Count > 0)
        {
            // A single feature leaves a processor to the rehearsal.
            Task.WaitAny(plan.Features.Count > 1 ? _rehearsal : _cluster);
        }
    }

    private static SimulatedCluster MakeCluster()
    {
        StepLibrary.ReadPhrases();
        return new SimulatedCluster(new ClusterOptions());
    }

    private static void Rehearse(Task<SimulatedCluster> made)
    {
        // A single processor has no time that nobody needs.
        if (made.IsCompletedSuccessfully && Environment.ProcessorCount > 1)
        {
            new Terminal(made.Result, new TerminalOptions()).Type(Rehearsal, output: null, error: null, TimeSpan.FromHours(1));
        }
    }
}
