Feature: 6.7 Headless: the addresses of the Pods themselves
  A Service with `clusterIP: None` has no address of its own. Its name resolves to the addresses of all its ready Pods, and the client picks
  one. Together with a StatefulSet, each Pod gets a name as well.

  Since the book: nothing has changed, but the Pods of a StatefulSet are not the only ones with names. Any Pod has one if it sets a
  hostname, and the name of the Service as its subdomain.

  @S3-17
  Scenario: The name of the Service resolves to the addresses of all Pods
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When a Pod looks up the A records of "sample-headless.default.svc.cluster.local"
    Then it gets the IP addresses of all 3 Pods and nothing else
    When I run "kubectl get service sample-headless"
    Then the output shows:
      | NAME            | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
      | sample-headless | ClusterIP | None       | <none>      | 80/TCP  |

  @S3-17
  Scenario: When a Pod is gone, its address disappears from the answer
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When I scale Deployment "sample-deployment" to 2 replicas
    And 30 seconds pass
    And a Pod looks up the A records of "sample-headless.default.svc.cluster.local"
    Then it gets the IP addresses of all 2 Pods and nothing else

  @S3-18
  Scenario: Each Pod of a StatefulSet has a name in DNS
    Given the manifest "sample-headless.yaml"
    And the manifest "sample-statefulset-headless.yaml"
    When I run "kubectl get statefulset,pods"
    Then the output matches the snapshot "stateful set and pods"
    When a Pod looks up "sample-statefulset-headless-0.sample-headless.default.svc.cluster.local"
    Then it gets the IP address of Pod "sample-statefulset-headless-0" and nothing else

  @S3-18
  Scenario: The Pods of a Deployment have no names in DNS
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +comments $POD.sample-headless.default.svc.cluster.local | grep -o 'status: [A-Z]*'
      """
    Then the output is:
      """
      status: NXDOMAIN
      """

  @S3-18
  Scenario: A single Pod gets a name by its hostname and subdomain
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: sample-subdomain
      spec:
        clusterIP: None
        selector:
          app: sample-subdomain
        ports:
          - port: 80
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: sample-subdomain
        labels:
          app: sample-subdomain
      spec:
        hostname: sample-hostname
        subdomain: sample-subdomain
        containers:
          - name: main
            image: centos:6
            command: ["sleep", "3600"]
      """
    When a Pod looks up "sample-hostname.sample-subdomain.default.svc.cluster.local"
    Then it gets the IP address of Pod "sample-subdomain" and nothing else
    When I run "kubectl exec sample-subdomain -- hostname -f"
    Then the output is:
      """
      sample-hostname.sample-subdomain.default.svc.cluster.local
      """
