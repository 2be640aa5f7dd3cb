Feature: 6.2 The Pod network
  Every Pod gets an IP address of its own, from a range that belongs to its node. Nobody has to configure this. Each Pod can reach every
  other Pod at its address, whichever node it runs on.

  Since the book: nothing has changed.

  @S3-05
  Scenario: Each Pod automatically gets an address from its node's range
    Given the manifest "sample-deployment.yaml"
    When I run "kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDR"
    Then the output shows:
      | NAME          | PODS          |
      | control-plane | 10.244.0.0/24 |
      | worker        | 10.244.1.0/24 |
      | worker2       | 10.244.2.0/24 |
      | worker3       | 10.244.3.0/24 |
    When I run "kubectl get pods -o wide"
    Then the output shows:
      | NAME                | IP         | NODE    |
      | sample-deployment-* | 10.244.1.* | worker  |
      | sample-deployment-* | 10.244.2.* | worker2 |
      | sample-deployment-* | 10.244.3.* | worker3 |

  @S3-04
  Scenario Outline: A Pod on node worker reaches a Pod on node <node>
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Pod
      metadata:
        name: caller
      spec:
        nodeSelector:
          kubernetes.io/hostname: worker
        containers:
          - name: main
            image: centos:7
            command: ["sleep", "3600"]
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: called
      spec:
        nodeSelector:
          kubernetes.io/hostname: <node>
        containers:
          - name: main
            image: amsy810/echo-nginx:v2.0
      """
    Then Pod "caller" is on node "worker"
    And Pod "called" is on node "<node>"
    When I curl Pod "called" on port 80 from Pod "caller"
    Then the request succeeds
    And the response contains "called"

    Examples:
      | node    |
      | worker  |
      | worker2 |
