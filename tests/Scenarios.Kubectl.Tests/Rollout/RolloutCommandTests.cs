using Scenarios.Cluster;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Rollout;

/// <summary>The rollout commands on a whole cluster.</summary>
public sealed class RolloutCommandTests
{
    [Test]
    public void Run_UndoAndHistory_FollowTheRevisions()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        Run(cluster, "create deployment web --image=nginx:1.25").ShouldBe("deployment.apps/web created\n");
        Run(cluster, "rollout status deploy/web").ShouldEndWith("deployment \"web\" successfully rolled out\n");
        Run(cluster, "rollout undo deploy/web").ShouldBe("error: no rollout history found for deployment \"web\"\n");
        Run(cluster, "set image deploy/web nginx=nginx:1.26");
        Run(cluster, "rollout status deploy/web").ShouldEndWith("deployment \"web\" successfully rolled out\n");
        Run(
            cluster,
            "rollout history deploy/web").ShouldBe("deployment.apps/web \nREVISION  CHANGE-CAUSE\n1         <none>\n2         <none>\n\n");
        Run(cluster, "rollout history deploy/web --revision=2").ShouldStartWith(
            "deployment.apps/web with revision #2\nPod Template:\n  Labels:\tapp=web\n\tpod-template-hash=");
        Run(cluster, "rollout undo deploy/web").ShouldBe("deployment.apps/web rolled back\n");
        Run(cluster, "rollout status deploy/web").ShouldEndWith("deployment \"web\" successfully rolled out\n");
        Run(cluster, "get deploy web -o jsonpath={.spec.template.spec.containers[0].image}").ShouldBe("nginx:1.25");
        Run(
            cluster,
            "rollout history deploy/web").ShouldBe("deployment.apps/web \nREVISION  CHANGE-CAUSE\n2         <none>\n3         <none>\n\n");
        Run(cluster, "rollout undo deploy/web --to-revision=3").ShouldBe(
            "deployment.apps/web skipped rollback (current template already matches revision 3)\n");
        Run(cluster, "rollout undo deploy/web --to-revision=9").ShouldBe("error: unable to find specified revision 9 in history\n");
    }

    [Test]
    public void Run_PauseResumeRestart_FollowTheState()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        Run(cluster, "create deployment web --image=nginx:1.25");
        Run(cluster, "rollout resume deploy/web").ShouldBe("error: deployments.apps \"web\" is not paused\n");
        Run(cluster, "rollout pause deploy/web").ShouldBe("deployment.apps/web paused\n");
        Run(cluster, "rollout pause deploy/web").ShouldBe("error: deployments.apps \"web\" is already paused\n");
        Run(cluster, "rollout restart deploy/web").ShouldBe(
            "error: deployments.apps \"web\" can't restart paused deployment (run rollout resume first)\n");
        Run(cluster, "rollout undo deploy/web --to-revision=1");
        Run(cluster, "rollout resume deploy/web").ShouldBe("deployment.apps/web resumed\n");
        Run(cluster, "rollout restart deploy/web").ShouldBe("deployment.apps/web restarted\n");
        Run(cluster, "rollout restart service/kubernetes").ShouldBe("error: services \"kubernetes\" restarting is not supported\n");
    }

    private static string Run(SimulatedCluster cluster, string command)
    {
        var result = KubectlRun.Run(cluster.Api, command, cluster.Simulation);
        return result.Output + result.Error;
    }
}
