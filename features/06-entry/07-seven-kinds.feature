Feature: Seven kinds of Services
  The book counts seven kinds. The field `type` knows four of them; the others are ClusterIP Services with one thing more or less: addresses of nodes
  (ExternalIP), no address (Headless), no selector (None-Selector).

  Since the book: nothing. It pays to know that `type: Headless` is refused.

  Background:
    Given the manifest "sample-deployment.yaml"
    And the manifest "kinds.yaml"

  @S3-02 @S3-29
  Scenario: All seven in one table
    When I run "kubectl get services -l set=kinds"
    Then the output shows:
      | NAME               | TYPE         | CLUSTER-IP | EXTERNAL-IP          | PORT(S)        |
      | kind-clusterip     | ClusterIP    | 10.*       | <none>               | 8080/TCP       |
      | kind-externalip    | ClusterIP    | 10.*       | 198.51.100.7         | 8080/TCP       |
      | kind-externalname  | ExternalName | <none>     | external.example.com | <none>         |
      | kind-headless      | ClusterIP    | None       | <none>               | 80/TCP         |
      | kind-loadbalancer  | LoadBalancer | 10.*       | <pending>            | 8080:3*/TCP    |
      | kind-nodeport      | NodePort     | 10.*       | <none>               | 8080:3*/TCP    |
      | kind-none-selector | ClusterIP    | 10.*       | <none>               | 8080/TCP       |

  @S3-29 @S3-28
  Scenario Outline: <kind>: what its name resolves to
    When I run "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short kind-<kind>.default.svc.cluster.local | wc -l"
    Then the output contains "<addresses>"

    Examples:
      | kind          | addresses |
      | clusterip     | 1         |
      | externalip    | 1         |
      | nodeport      | 1         |
      | loadbalancer  | 1         |
      | headless      | 3         |
      | none-selector | 1         |

  @S3-29
  Scenario Outline: <kind>: from inside
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
  Scenario: An eighth word
    When I run:
      """
      kubectl patch service kind-clusterip -p '{"spec":{"type":"Headless"}}'
      """
    Then the command fails
    And the error output is:
      """
      The Service "kind-clusterip" is invalid: spec.type: Unsupported value: "Headless": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
      """
