using Scenarios.Cluster.Controllers.Revisions;

namespace Scenarios.Cluster.Tests.Controllers.Revisions;

public class RevisionHashTests
{
    /// <summary>A real 1.33 cluster named the revision of this template db-9f47b467c.</summary>
    [Test]
    public void Of_TemplateOfARealCluster_IsItsHash()
    {
        var data = ControlPlane.Parse(
            """
            spec:
              template:
                $patch: replace
                metadata: {creationTimestamp: null, labels: {app: db}}
                spec:
                  containers:
                  - image: nginx:1.16
                    imagePullPolicy: IfNotPresent
                    name: nginx
                    resources: {}
                    terminationMessagePath: /dev/termination-log
                    terminationMessagePolicy: File
                  dnsPolicy: ClusterFirst
                  restartPolicy: Always
                  schedulerName: default-scheduler
                  securityContext: {}
                  terminationGracePeriodSeconds: 1
            """).Tree;

        RevisionHash.Of(data, 0).ShouldBe("9f47b467c");
        RevisionHash.Of(data, 1).ShouldNotBe("9f47b467c");
    }
}
