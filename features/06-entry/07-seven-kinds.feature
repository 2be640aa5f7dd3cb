Feature: The seven kinds of Services
  The book counts seven kinds. The field `type` knows four of them. The other three are ClusterIP Services with something more or less: with
  addresses of nodes (ExternalIP), without an address of their own (Headless), without a selector (None-Selector).

  Since the book: nothing has changed.

  Background:
    Given the manifest "sample-deployment.yaml"
    And the manifest "kinds.yaml"

  @S3-02 @S3-29
  Scenario: One table shows how the seven kinds differ
    When I run "kubectl get services -l set=kinds"
    Then the output shows:
      | NAME               | TYPE         | CLUSTER-IP | EXTERNAL-IP          | PORT(S)     |
      | kind-clusterip     | ClusterIP    | 10.*       | <none>               | 8080/TCP    |
      | kind-externalip    | ClusterIP    | 10.*       | 198.51.100.7         | 8080/TCP    |
      | kind-externalname  | ExternalName | <none>     | external.example.com | <none>      |
      | kind-headless      | ClusterIP    | None       | <none>               | 80/TCP      |
      | kind-loadbalancer  | LoadBalancer | 10.*       | <pending>            | 8080:3*/TCP |
      | kind-nodeport      | NodePort     | 10.*       | <none>               | 8080:3*/TCP |
      | kind-none-selector | ClusterIP    | 10.*       | <none>               | 8080/TCP    |

  @S3-29 @S3-28
  Scenario Outline: The name of <kind> resolves to <what>
    When a Pod looks up the A records of "kind-<kind>.default.svc.cluster.local"
    Then <answer>

    Examples:
      | kind          | what          | answer                                                            |
      | clusterip     | its ClusterIP | the lookup returns the cluster IP of Service "kind-clusterip"     |
      | externalip    | its ClusterIP | the lookup returns the cluster IP of Service "kind-externalip"    |
      | nodeport      | its ClusterIP | the lookup returns the cluster IP of Service "kind-nodeport"      |
      | loadbalancer  | its ClusterIP | the lookup returns the cluster IP of Service "kind-loadbalancer"  |
      | none-selector | its ClusterIP | the lookup returns the cluster IP of Service "kind-none-selector" |
      | headless      | all its Pods  | it gets the IP addresses of all 3 Pods and nothing else           |

  @S3-29
  Scenario Outline: Inside the cluster, <kind> answers at its name on port <port>
    When I curl "http://kind-<kind>:<port>" from a Pod
    Then the response contains "nginx"

    Examples:
      | kind         | port |
      | clusterip    | 8080 |
      | externalip   | 8080 |
      | nodeport     | 8080 |
      | loadbalancer | 8080 |
      | headless     | 80   |

  @S3-02
  Scenario: There is no type Headless
    When I run:
      """
      kubectl patch service kind-clusterip -p '{"spec":{"type":"Headless"}}'
      """
    Then the command fails
    And the error output is:
      """
      The Service "kind-clusterip" is invalid: spec.type: Unsupported value: "Headless": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
      """
