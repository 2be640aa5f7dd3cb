Feature: 6.3 ClusterIP: an address for use inside the cluster
  A ClusterIP belongs to no machine. On every node, kube-proxy redirects packets for this address to one of the Service's Pods. Outside the
  cluster nobody does.

  Since the book: nothing has changed, but an address that you choose must lie in your cluster's Service range. Here that is 10.96.0.0/12,
  and the book's 10.11.253.81 is not in it.

  Rule: A ClusterIP answers inside the cluster, and not outside

    @S3-07 @S3-28
    Scenario: Pods reach the ClusterIP; clients outside do not
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-clusterip.yaml"
      When I curl the ClusterIP of Service "sample-clusterip"
      Then the response contains "nginx"
      When I curl the ClusterIP of Service "sample-clusterip" from outside the cluster
      Then the request fails

    @S4-49
    Scenario: A Service without a type is a ClusterIP Service
      Without a targetPort, requests go to the port of the same number in the Pods.

      Given the manifest "simple-replicaset-with-label.yml"
      When I run "kubectl apply -f simple-service.yml"
      Then Service "echo" matches:
        """yaml
        spec:
          type: ClusterIP
          ports:
            - port: 80
              targetPort: 80
        """
      When I curl "http://echo" from a Pod
      Then the response is "Hello Docker!!"
      When I curl the ClusterIP of Service "echo" from outside the cluster
      Then the request fails

    @S3-08
    Scenario Outline: From node <node>, a Pod reaches the Service's only Pod, on worker
      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: backend
          labels:
            app: sample-app
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: web
              image: amsy810/echo-nginx:v2.0
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: caller
        spec:
          nodeSelector:
            kubernetes.io/hostname: <node>
          tolerations:
            - operator: Exists
          containers:
            - name: main
              image: centos:7
              command: ["sleep", "3600"]
        """
      And the manifest "sample-clusterip.yaml"
      Then Pod "backend" is on node "worker"
      And Pod "caller" is on node "<node>"
      When I curl the ClusterIP of Service "sample-clusterip" from Pod "caller"
      Then the response contains "backend"

      Examples:
        | node          |
        | worker        |
        | worker2       |
        | control-plane |

  Rule: You can choose the address yourself

    @S3-07
    Scenario: An address in the Service range is accepted
      When I run:
        """
        sed 's/10.11.253.81/10.96.11.81/' sample-clusterip-vip.yaml | kubectl apply -f -
        kubectl get service sample-clusterip-vip
        """
      Then the output shows:
        | NAME                 | TYPE      | CLUSTER-IP  | EXTERNAL-IP | PORT(S)  |
        | sample-clusterip-vip | ClusterIP | 10.96.11.81 | <none>      | 8080/TCP |

    @S3-07
    Scenario: An address outside the Service range is refused
      When I run "kubectl apply -f sample-clusterip-vip.yaml"
      Then the command fails
      And the error output contains "failed to allocate IP 10.11.253.81"

  Rule: Every cluster has one Service from the start

    @S3-09 @S4-42
    Scenario: The Service kubernetes leads to the API server
      When I run "kubectl get services"
      Then the output shows:
        | NAME       | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
        | kubernetes | ClusterIP | 10.96.0.1  | <none>      | 443/TCP |
      When I run "kubectl describe service kubernetes"
      Then the output matches the snapshot "kubernetes"
